//! Begins the messages that tell the end of a campaign: one frame, a message to each, with a line of one's own for each (G4, G5). Not done
//! here: who helped (coach), sending.

use rebond_coach::{Reachable, ways};
use rebond_domain::{Action, Approach, ApproachId, Changes, Channel, Lang, Line, MessageKind, PersonId, Prose};
use rebond_method::{fill, frame_subject};
use rebond_text::Text;

use super::{About, frame::greeting, setting::Setting};
use crate::{BoxFuture, Desk};

/// Begins them: nothing is sent, and each is read again before it is.
#[derive(Debug, Clone)]
pub struct BeginClosing {
    /// What all of them say.
    pub frame: Prose,
    /// To whom, each with what is said to them alone.
    pub to: Vec<(PersonId, Option<Line>)>,
    /// The language they open in.
    pub lang: Lang,
}

impl BeginClosing {
    /// The drafts, in the same order.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Vec<ApproachId>> {
        Box::pin(async move {
            let text = Text::new(self.lang);
            let mut changes = Changes::of(Action::BeginClosing);
            let mut ids = Vec::with_capacity(self.to.len());
            for (person, own) in &self.to {
                let setting = Setting::load(desk, *person, MessageKind::News, About::default()).await?;
                let who = Reachable {
                    person: &setting.person,
                    organisation: setting.organisation.as_ref(),
                    emails: &setting.emails,
                    phones: &setting.phones,
                    events: &[],
                    talk: desk.account().talk,
                    tried: &[],
                };
                let written = |channel| matches!(channel, Channel::Email | Channel::LinkedInMessage);
                let way = ways(&who).into_iter().find(|way| written(way.channel) && !way.is_advised_against());
                let channel = way.as_ref().map_or(Channel::Email, |way| way.channel);
                let me = desk.account().name.as_ref().map(ToString::to_string);
                let parts = [Some(greeting(&setting, text)), own.as_ref().map(ToString::to_string), Some(self.frame.to_string()), me];
                let body = parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
                let id: ApproachId = desk.new_id();
                let subject = fill(frame_subject(MessageKind::News, self.lang), |_| None);
                changes.add(Approach {
                    subject: Line::cut(&subject).filter(|_| channel == Channel::Email),
                    body: Prose::parse_optional(&body).ok().flatten(),
                    to_address: way.and_then(|way| way.address).filter(|_| channel == Channel::Email),
                    loop_of: setting.news_of.as_ref().map(|(led, _)| led.referral.id),
                    ..Approach::draft(id, *person, MessageKind::News, channel, desk.now())
                });
                ids.push(id);
            }
            if !ids.is_empty() {
                desk.save(changes).await?;
            }
            Ok(ids)
        })
    }
}
