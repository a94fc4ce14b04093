//! What refers to a record that is merged into another follows it. What enters: the two. What leaves: the records to put and to delete.
//! What would then stand twice is folded into one, and what would point at itself goes; the words noted in these are kept. Not done
//! here: what the two themselves say (`merging`); finding what refers to them, which their tables declare (`rebond-store`).

mod fold;

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use rebond_domain::{Changes, Noun, PersonId, Prose, Record};
use rebond_store::repoint;
use uuid::Uuid;

use crate::{AppError, Desk};
use fold::{fold, is_of_itself, print_of_double, words_of};

/// What follows a record that is merged into another.
#[derive(Default)]
pub(crate) struct Carried {
    put: BTreeMap<(Noun, Uuid), Record>,
    gone: BTreeSet<(Noun, Uuid)>,
    /// Words of what went that would be lost.
    pub(crate) spare: Vec<Prose>,
}

impl Carried {
    /// Everything that refers to `from`, referring to `to` from now on.
    pub(crate) async fn over(desk: &Desk, noun: Noun, from: Uuid, to: Uuid) -> Result<Self, AppError> {
        let (store, account) = (desk.store(), desk.account_id());
        let mut carried = Self::default();
        let mut left: VecDeque<Record> = store.referring(account, (noun, from)).await?.into();
        for record in &mut left {
            repoint(record, from, to);
        }
        let moved: BTreeSet<(Noun, Uuid)> = left.iter().map(|record| (record.noun(), record.id())).collect();
        let mut there: HashMap<(Noun, String), Record> = HashMap::new();
        for record in store.referring(account, (noun, to)).await? {
            if let (false, Some(print)) = (moved.contains(&(record.noun(), record.id())), print_of_double(&record)) {
                there.entry((record.noun(), print)).or_insert(record);
            }
        }
        while let Some(record) = left.pop_front() {
            let of = (record.noun(), record.id());
            if is_of_itself(&record, to) {
                carried.spare.extend(words_of(&record));
                carried.drop_with_what_needs_it(desk, of, &mut left).await?;
                continue;
            }
            let Some(print) = print_of_double(&record) else {
                carried.put.insert(of, record);
                continue;
            };
            let known = match there.remove(&(of.0, print.clone())) {
                None => carried.choice_of(desk, &record).await?,
                known => known,
            };
            let stands = match known {
                None => record,
                Some(mut known) => {
                    if fold(&mut known, record.clone(), &mut carried.spare) {
                        // It stood twice: what referred to it refers to the one that stays, and may stand twice in turn.
                        carried.put.remove(&of);
                        carried.gone.insert(of);
                        for mut needs in store.referring(account, of).await? {
                            let key = (needs.noun(), needs.id());
                            if let Some(waits) = left.iter_mut().find(|record| (record.noun(), record.id()) == key) {
                                repoint(waits, of.1, known.id());
                            } else {
                                needs = carried.put.remove(&key).unwrap_or(needs);
                                repoint(&mut needs, of.1, known.id());
                                left.push_back(needs);
                            }
                        }
                    } else {
                        carried.put.insert(of, record);
                    }
                    known
                }
            };
            carried.put.insert((stands.noun(), stands.id()), stands.clone());
            there.insert((of.0, print), stands);
        }
        carried.put.retain(|of, _| !carried.gone.contains(of));
        Ok(carried)
    }

    /// There is one choice a step: whoever is named in its key.
    async fn choice_of(&self, desk: &Desk, record: &Record) -> Result<Option<Record>, AppError> {
        let Record::StepChoice(choice) = record else { return Ok(None) };
        let known = rebond_store::step_choices::by_key(desk.store(), desk.account_id(), &choice.key).await?;
        Ok(known.filter(|known| known.id != choice.id && !self.gone.contains(&(Noun::StepChoice, known.id.0))).map(Record::from))
    }

    /// A record goes, with what says nothing without it; a message stays, and is about nobody else any more.
    async fn drop_with_what_needs_it(&mut self, desk: &Desk, of: (Noun, Uuid), left: &mut VecDeque<Record>) -> Result<(), AppError> {
        self.put.remove(&of);
        self.gone.insert(of);
        for needs in desk.store().referring(desk.account_id(), of).await? {
            let key = (needs.noun(), needs.id());
            let waits = left.iter().position(|record| (record.noun(), record.id()) == key);
            let carried = waits.and_then(|at| left.remove(at)).or_else(|| self.put.remove(&key));
            match carried.unwrap_or(needs) {
                Record::Approach(mut approach) => {
                    approach.loop_of = approach.loop_of.filter(|id| id.0 != of.1);
                    approach.referral_id = approach.referral_id.filter(|id| id.0 != of.1);
                    self.put.insert(key, approach.into());
                }
                _ => drop(self.gone.insert(key)),
            }
        }
        Ok(())
    }

    /// The words that would be lost, as a note about the one who stays.
    pub(crate) fn note_the_rest(&mut self, desk: &Desk, about: PersonId) {
        for text in std::mem::take(&mut self.spare) {
            let note = rebond_domain::Note::about(desk.new_id(), about, text, desk.now());
            self.put.insert((Noun::Note, note.id.0), note.into());
        }
    }

    /// All of it among the changes: nothing refers to what goes when it goes.
    pub(crate) fn save_in(self, changes: &mut Changes) {
        for record in self.put.into_values() {
            changes.add(record);
        }
        for (noun, id) in self.gone.into_iter().rev() {
            changes.remove(noun, id);
        }
    }
}
