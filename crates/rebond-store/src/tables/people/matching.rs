//! People who may be somebody told of, by indexes alone: an address, a number, a page, the words of a name; thousands at once. Not
//! done here: deciding who is the same person (`rebond_domain::identity`).

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};

use rebond_domain::{AccountId, Noun, Person, PersonId, PersonName, identity::Traits};
use uuid::Uuid;

use crate::{
    Store, StoreError,
    field::Simple,
    terms,
    tx::{BoxFuture, Tx},
    value::Value,
};

queries! {
    BY_EMAIL: (PersonId,) = (Id; Text) "SELECT person_id FROM person_emails WHERE account_id = $1 AND key IN ({list})";
    BY_PHONE: (PersonId,) = (Id; Text) "SELECT person_id FROM person_phones WHERE account_id = $1 AND key IN ({list})";
    BY_PROFILE: (PersonId,) = (Id; Text) "SELECT id FROM people WHERE account_id = $1 AND profile_key IN ({list})";
    BY_SORT_KEY: (PersonId,) = (Id; Text) "SELECT id FROM people WHERE account_id = $1 AND sort_key IN ({list})";
    BY_IDS: Person = (Id; Id) "SELECT {*} FROM people WHERE account_id = $1 AND id IN ({list})";
    HOLDING: (String, Uuid) = (Id, Text; Text)
        "SELECT term, record_id FROM terms WHERE account_id = $1 AND noun = $2 AND term IN ({list})";
    HOLDING_THREE: (Uuid,) = (Id, Text, Text, Text, Text)
        "SELECT t.record_id FROM terms t WHERE t.account_id = $1 AND t.noun = $2 AND t.term = $3 AND \
         EXISTS (SELECT 1 FROM terms o WHERE o.account_id = $1 AND o.noun = $2 AND o.term = $4 AND o.record_id = t.record_id) AND \
         EXISTS (SELECT 1 FROM terms o WHERE o.account_id = $1 AND o.noun = $2 AND o.term = $5 AND o.record_id = t.record_id)";
}

/// Words shorter than this are particles and initials: many hold them, and one may be written with a dot or without.
const SHORT: usize = 3;

/// So many names are looked for one by one: of a word that many share, only those who hold the others too are read.
const FEW: usize = 8;

/// What is told of people.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    emails: Vec<Value>,
    phones: Vec<Value>,
    profiles: Vec<Value>,
    names: Names,
}

impl Keys {
    /// Asks for whoever may be somebody of this name and these traits.
    pub fn add(&mut self, name: &PersonName, traits: &Traits) {
        let text = |key: &str| Value::Text(key.to_owned());
        self.emails.extend(traits.emails().iter().map(|key| text(key)));
        self.phones.extend(traits.phones().iter().map(|key| text(key)));
        self.profiles.extend(traits.profile().map(text));
        self.names.add(&name.full(), || name.sort_key());
    }
}

/// The people whom any of these keys leads to, the oldest first.
pub fn alike(store: &Store, account: AccountId, keys: Keys) -> BoxFuture<'_, Vec<Person>> {
    Box::pin(async move {
        store
            .read(account, move |tx| {
                Box::pin(async move {
                    let mut found = holding(tx, account, Noun::Person, &keys.names).await?;
                    for (query, keys) in
                        [(&BY_EMAIL, keys.emails), (&BY_PHONE, keys.phones), (&BY_PROFILE, keys.profiles), (&BY_SORT_KEY, keys.names.whole)]
                    {
                        found.extend(query.rows_in(tx, params![account], keys).await?.into_iter().map(|(id,)| id.0));
                    }
                    let ids = found.into_iter().map(|id| PersonId(id).value()).collect();
                    let mut people = BY_IDS.rows_in(tx, params![account], ids).await?;
                    people.sort_unstable_by_key(|person| person.id);
                    Ok(people)
                })
            })
            .await
    })
}

/// Names to look for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    /// The words of each, in one order, a blank between two.
    words: HashSet<String>,
    /// The sorting keys of those without a word.
    pub(crate) whole: Vec<Value>,
}

impl Names {
    /// Asks for the records of a name.
    pub(crate) fn add(&mut self, name: &str, sort_key: impl FnOnce() -> String) {
        let mut words = terms::of_text(name);
        let tells = |word: &String| word.chars().count() >= SHORT || is_number(word);
        if words.iter().any(tells) {
            words.retain(tells);
        }
        if words.is_empty() {
            self.whole.push(Value::Text(sort_key()));
        } else {
            self.words.insert(words.into_iter().collect::<Vec<_>>().join(" "));
        }
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The records that hold all words of one of these names; of a few names of many words, perhaps some that hold but three of them.
pub(crate) async fn holding(tx: &mut Tx, account: AccountId, noun: Noun, names: &Names) -> Result<BTreeSet<Uuid>, StoreError> {
    if names.words.len() > FEW {
        return holding_many(tx, account, noun, names).await;
    }
    let mut found = BTreeSet::new();
    for name in &names.words {
        let mut words: Vec<&str> = name.split(' ').collect();
        // Few share a number, or a long word.
        words.sort_by_key(|word| (!is_number(word), Reverse(word.len())));
        let word = |at: usize| words[at.min(words.len() - 1)].to_owned();
        let holding = HOLDING_THREE.rows(tx, params![account, noun, word(0), word(1), word(2)]).await?;
        found.extend(holding.into_iter().map(|(record,)| record));
    }
    Ok(found)
}

async fn holding_many(tx: &mut Tx, account: AccountId, noun: Noun, names: &Names) -> Result<BTreeSet<Uuid>, StoreError> {
    let mut words: HashMap<&str, usize> = HashMap::new();
    // By their first and their last word: names that share one are many, those that share both are few.
    let mut by_ends: HashMap<[usize; 2], Vec<Vec<usize>>> = HashMap::new();
    for name in &names.words {
        let mut name: Vec<usize> = name
            .split(' ')
            .map(|word| {
                let next = words.len();
                *words.entry(word).or_insert(next)
            })
            .collect();
        name.sort_unstable();
        if let (Some(first), Some(last)) = (name.first(), name.last()) {
            by_ends.entry([*first, *last]).or_default().push(name);
        }
    }
    let mut held: HashMap<Uuid, Vec<usize>> = HashMap::new();
    let list = words.keys().map(|word| Value::Text((*word).to_owned())).collect();
    for (term, record) in HOLDING.rows_in(tx, params![account, noun], list).await? {
        held.entry(record).or_default().extend(words.get(term.as_str()));
    }
    let all_of_one = |held: &[usize]| {
        let mut ends = held.iter().flat_map(|first| held.iter().filter(move |last| first <= *last).map(move |last| [*first, *last]));
        ends.any(|ends| by_ends.get(&ends).is_some_and(|names| names.iter().any(|name| name.iter().all(|word| held.contains(word)))))
    };
    Ok(held.into_iter().filter(|(_, held)| all_of_one(held)).map(|(record, _)| record).collect())
}
