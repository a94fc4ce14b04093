//! The file of a project, for whoever finances or decides: where one wants to go, what one hoped, what the field said of it, who was met
//! by trade and kind of place. Names of others stay out unless each was chosen, and out of the words too.

use std::collections::{BTreeMap, HashSet};

use rebond_domain::{Campaign, Line, Meeting, Organisation, OrganisationKind, Person, PersonId, PersonName, fold, search::is_particle};
use rebond_store::{campaigns, people};

use crate::synthesis::{Heard, ShowSynthesis, Synthesis};
use crate::{BoxFuture, Desk};

/// What stands in the place of a name.
const BLANK: &str = "…";

/// Asks for the file of the project.
#[derive(Debug, Clone, Default)]
pub struct ProjectFile {
    /// Whose names may be shown.
    pub named: Vec<PersonId>,
}

/// People met who do the same at the same kind of place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// What they do.
    pub role: Option<Line>,
    /// The kind of place.
    pub place: Option<OrganisationKind>,
    /// How many of them.
    pub count: usize,
    /// The names chosen among them.
    pub named: Vec<PersonName>,
}

/// The file of a project.
#[derive(Debug, Clone)]
pub struct ProjectPage {
    /// Whose it is.
    pub name: Option<Line>,
    /// The campaign, if one was begun.
    pub campaign: Option<Campaign>,
    /// What was learnt, without the names that were not chosen.
    pub learnt: Synthesis,
    /// Those met, by what they do.
    pub met: Vec<Met>,
    /// Those with whom something was done, by name, to choose whose name is shown.
    pub people: Vec<(PersonId, PersonName)>,
    /// Whose names are shown.
    pub named: HashSet<PersonId>,
}

impl ProjectFile {
    /// Gathers it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ProjectPage> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let named: HashSet<PersonId> = self.named.into_iter().collect();
            let campaign = campaigns::current(store, account).await?;
            let mut learnt = ShowSynthesis::default().run(desk).await?;
            let held: HashSet<PersonId> =
                store.all::<Meeting>(account).await?.into_iter().filter(Meeting::is_held).map(|it| it.person_id).collect();
            let ids: Vec<PersonId> = held.into_iter().collect();
            let outlines = people::outlines(store, account, &ids).await?;
            let places = store.many::<Organisation>(account, outlines.iter().filter_map(|person| person.organisation_id)).await?;

            // Those one knows of, met or not: their names stand in the words of others.
            let all = store.all::<Person>(account).await?;
            let hidden = all.iter().filter(|person| !named.contains(&person.id));
            let mut words: HashSet<String> = hidden.flat_map(|person| rebond_domain::words(&person.name.full())).collect();
            words.retain(|word| word.chars().count() > 1 && !is_particle(word));
            let hide = |heard: &mut Heard| {
                heard.text = heard.text.take().map(|text| rebond_domain::Prose::cut(&without(text.as_str(), &words)).unwrap_or(text));
            };
            learnt.hopes.iter_mut().flat_map(|it| &mut it.heard).for_each(hide);
            learnt.subjects.iter_mut().flat_map(|it| &mut it.heard).for_each(hide);

            let mut met: BTreeMap<(String, Option<&str>), Met> = BTreeMap::new();
            for person in &outlines {
                let place = places.iter().find(|place| Some(place.id) == person.organisation_id).map(|place| place.kind);
                let key = (person.role.as_ref().map_or_else(String::new, |role| fold(role.as_str())), place.map(OrganisationKind::as_str));
                let group = met.entry(key).or_insert_with(|| Met { role: person.role.clone(), place, count: 0, named: Vec::new() });
                group.count += 1;
                group.named.extend(named.contains(&person.id).then(|| person.name.clone()));
            }
            let mut listed: Vec<(PersonId, PersonName)> = outlines.iter().map(|person| (person.id, person.name.clone())).collect();
            listed.sort_by_cached_key(|(id, name)| (name.sort_key(), *id));
            let name = desk.account().name.clone();
            Ok(ProjectPage { name, campaign, learnt, met: met.into_values().collect(), people: listed, named })
        })
    }
}

/// A text with these words blanked.
fn without(text: &str, words: &HashSet<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    let mut places: Vec<std::ops::Range<usize>> =
        rebond_domain::search::keys(text).into_iter().filter(|found| words.contains(&found.key)).map(|found| found.place).collect();
    places.sort_unstable_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
    for place in places {
        if place.start < end {
            continue;
        }
        out.push_str(text.get(end..place.start).unwrap_or_default());
        out.push_str(BLANK);
        end = place.end;
    }
    out.push_str(text.get(end..).unwrap_or_default());
    out
}
