//! Questions of one's own: shown, added, changed, moved, removed (E6). What one writes into a guide joins them by itself (`point`). Not done
//! here: taking them into a guide (`fill`).

use rebond_domain::{Action, ActionId, Changes, Line, Noun, OwnQuestion, OwnQuestionId, Topic, fold};

use crate::{AppError, BoxFuture, Desk};

/// One's own questions under one subject, in their order.
#[derive(Debug, Clone)]
pub struct OwnTopic {
    /// The subject.
    pub topic: Topic,
    /// Its questions.
    pub questions: Vec<OwnQuestion>,
}

/// Shows one's own questions, by subject in the order in which a conversation takes them.
#[derive(Debug, Clone, Copy)]
pub struct ShowOwnQuestions;

impl ShowOwnQuestions {
    /// Those there are.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Vec<OwnTopic>> {
        Box::pin(async move {
            let all = own(desk).await?;
            let of = |topic: Topic| OwnTopic { topic, questions: all.iter().filter(|one| one.topic == topic).cloned().collect() };
            Ok(Topic::ALL.iter().map(|topic| of(*topic)).filter(|topic| !topic.questions.is_empty()).collect())
        })
    }
}

/// What a question of one's own says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWords {
    /// Under which subject.
    pub topic: Topic,
    /// The point, in a few words.
    pub label: Line,
    /// The full question.
    pub question: Option<Line>,
}

/// Adds one; one that says the same is there already and stays as it is.
#[derive(Debug, Clone)]
pub struct AddOwnQuestion {
    /// What it says.
    pub words: OwnWords,
}

impl AddOwnQuestion {
    /// Saves it, after the others.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if let Some(question) = joining(desk, &self.words, &own(desk).await?) {
                desk.save(Changes::of(Action::AddQuestion).put(question)).await?;
            }
            Ok(())
        })
    }
}

/// What to do with one.
#[derive(Debug, Clone)]
pub enum OwnChange {
    /// Other words.
    Words(OwnWords),
    /// One place up among those of its subject.
    Up,
    /// One place down among those of its subject.
    Down,
    /// To this place among those of its subject, from 0; beyond the last, to the last.
    Place(usize),
    /// Gone from one's own; guides that have it keep it.
    Remove,
}

/// Changes one.
#[derive(Debug, Clone)]
pub struct ChangeOwnQuestion {
    /// Which.
    pub question: OwnQuestionId,
    /// What to do with it.
    pub change: OwnChange,
}

impl ChangeOwnQuestion {
    /// Saves the change, and answers by which action; one that changes nothing is not saved.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<ActionId>> {
        Box::pin(async move {
            let all = own(desk).await?;
            let place = all.iter().position(|one| one.id == self.question).ok_or(AppError::NotFound(Noun::OwnQuestion))?;
            let mut changes = Changes::of(match self.change {
                OwnChange::Words(_) => Action::EditQuestion,
                OwnChange::Remove => Action::RemoveQuestion,
                OwnChange::Up | OwnChange::Down | OwnChange::Place(_) => Action::MoveQuestion,
            });
            let topics: Vec<Topic> = all.iter().map(|one| one.topic).collect();
            let order = match self.change {
                OwnChange::Words(OwnWords { topic, label, question }) => {
                    let after = OwnQuestion { topic, label, question, ..all[place].clone() };
                    if after != all[place] {
                        changes.add(after);
                    }
                    Vec::new()
                }
                OwnChange::Remove => {
                    changes.remove(Noun::OwnQuestion, all[place].id);
                    Vec::new()
                }
                OwnChange::Up => super::order::moved(&topics, place, |at| at.saturating_sub(1)),
                OwnChange::Down => super::order::moved(&topics, place, |at| at + 1),
                OwnChange::Place(to) => super::order::moved(&topics, place, |_| to),
            };
            for (position, at) in order {
                if all[at].position != position {
                    changes.add(OwnQuestion { position, ..all[at].clone() });
                }
            }
            if changes.is_empty() {
                return Ok(None);
            }
            Ok(Some(desk.save_as(changes).await?))
        })
    }
}

/// All of one's own, in their order.
pub(super) async fn own(desk: &Desk) -> Result<Vec<OwnQuestion>, AppError> {
    Ok(rebond_store::own_questions::all(desk.store(), desk.account_id()).await?)
}

/// What joins one's own by being written; nothing where one of them says the same.
pub(super) fn joining(desk: &Desk, words: &OwnWords, own: &[OwnQuestion]) -> Option<OwnQuestion> {
    let said = fold(words.label.as_str());
    if own.iter().any(|one| fold(one.label.as_str()) == said) {
        return None;
    }
    let OwnWords { topic, label, question } = words.clone();
    let position = own.iter().map(|one| one.position.saturating_add(1)).max().unwrap_or(0);
    Some(OwnQuestion { id: desk.new_id(), topic, label, question, position, created_at: desk.now() })
}
