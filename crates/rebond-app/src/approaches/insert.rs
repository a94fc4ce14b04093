//! Puts what the user wrote once — path, strength, why this person, the subject — into a draft, in the part where it belongs (D1): in
//! place of the first blank of the frame there, or at the end. Their words, moved; none is written for them.

use rebond_domain::{Approach, ApproachId, NoteId, ProgressId, PromiseId, Prose, Strength, StrengthId};

use super::{MessageParts, SaveDraft, review::blanks, setting::Setting, show::material};
use crate::{AppError, Desk};

/// Something the user wrote before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// Their path: goes to "me" (D5).
    Story,
    /// What they know already: goes to "me", where the frame announces it (D16).
    Known,
    /// One of their strengths: goes to "me" (E11).
    Strength(StrengthId),
    /// Why this person was recommended: goes to "you" (D6).
    Reason,
    /// The subject to raise with them: goes to "us" (B13).
    Subject,
    /// What they said: goes to "you", as what one keeps of it (G1).
    Note(NoteId),
    /// What one promised them, or they did: goes to "us" (G6).
    Promise(PromiseId),
    /// What moved since: goes to "me" (G4, D14).
    Progress(ProgressId),
}

/// Puts a piece into a draft; what was typed is saved with it.
#[derive(Debug, Clone)]
pub struct InsertPiece {
    /// The draft as typed.
    pub draft: SaveDraft,
    /// The piece.
    pub piece: Piece,
}

impl InsertPiece {
    /// Done; without the piece when it is not there, or the text would be too long with it.
    pub async fn run(self, desk: &Desk) -> Result<(), AppError> {
        let words = self.piece.words(desk, self.draft.id).await?;
        let mut draft = self.draft;
        if let Some(words) = words {
            let typed = draft.body.as_ref().map_or("", Prose::as_str);
            let mut parts = MessageParts::split(typed);
            self.piece.put(&mut parts, &words);
            draft.body = Prose::parse_optional(&parts.join()).unwrap_or(draft.body);
        }
        draft.run(desk).await
    }
}

impl Piece {
    async fn words(self, desk: &Desk, id: ApproachId) -> Result<Option<String>, AppError> {
        let approach = desk.load::<Approach>(id).await?;
        let setting = Setting::of(desk, &approach).await?;
        let there = material(desk, &approach, &setting).await?;
        Ok(match self {
            Self::Story => there.story.map(|story| story.as_str().to_owned()),
            Self::Known => there.known.map(|known| known.as_str().to_owned()),
            Self::Strength(wanted) => there.strengths.iter().find(|strength| strength.id == wanted).map(told),
            Self::Reason => there.reason.map(|reason| reason.as_str().to_owned()),
            Self::Subject => there.subject.map(|subject| subject.as_str().to_owned()),
            Self::Note(wanted) => there.notes.iter().find(|note| note.id == wanted).map(|note| note.text.as_str().to_owned()),
            Self::Promise(wanted) => there.promises.iter().find(|it| it.id == wanted).map(|it| it.text.as_str().to_owned()),
            Self::Progress(wanted) => there.progress.iter().find(|it| it.id == wanted).map(|it| it.text.as_str().to_owned()),
        })
    }

    fn put(self, parts: &mut MessageParts, words: &str) {
        let (part, sentence) = match self {
            Self::Story | Self::Strength(_) => (&mut parts.me, true),
            // A sentence of its own, but where the frame announces it: "what moved since: …".
            Self::Progress(_) => {
                let announced = blanks(&parts.me).first().is_some_and(|(at, _)| parts.me[..*at].trim_end().ends_with(':'));
                (&mut parts.me, !announced)
            }
            Self::Known => (&mut parts.me, false),
            Self::Reason | Self::Note(_) => (&mut parts.you, false),
            Self::Subject | Self::Promise(_) => (&mut parts.us, false),
        };
        if part.contains(words) {
            return;
        }
        let mut left = blanks(part).into_iter();
        // What one knows is what the frame of a request asks for last.
        match if self == Self::Known { left.next_back() } else { left.next() } {
            // A sentence takes the place of the one that was only begun.
            Some((at, _)) if sentence => {
                let start = part[..at].rfind('\n').map_or(0, |before| before + 1);
                let end = part[at..].find('\n').map_or(part.len(), |after| at + after);
                part.replace_range(start..end, words);
            }
            Some((at, end)) => part.replace_range(at..end, words),
            None if part.is_empty() => words.clone_into(part),
            None => *part = format!("{part}\n{words}"),
        }
    }
}

/// A strength as it is told: what was done, rather than its title.
fn told(strength: &Strength) -> String {
    strength.example.as_ref().map_or_else(|| strength.title.as_str().to_owned(), |example| example.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(piece: Piece, parts: &MessageParts, words: &str) -> MessageParts {
        let mut parts = parts.clone();
        piece.put(&mut parts, words);
        parts
    }

    #[test]
    fn g1_g4_g6_d14_what_was_noted_promised_or_moved_goes_where_the_frame_asks_for_it() {
        let thanks = MessageParts {
            you: "Merci pour le temps que vous m’avez donné.\nCe que j’en garde : …".to_owned(),
            us: "Je vous ai promis …".to_owned(),
            ..MessageParts::default()
        };
        let nil = uuid::Uuid::nil();
        let kept = put(Piece::Note(NoteId(nil)), &thanks, "commencer par un stage");
        assert!(kept.you.ends_with("Ce que j’en garde : commencer par un stage"), "{}", kept.you);
        assert_eq!(put(Piece::Promise(PromiseId(nil)), &kept, "un article").us, "Je vous ai promis un article");
        let me = |me: &str| MessageParts { me: me.to_owned(), ..MessageParts::default() };
        let moved = Piece::Progress(ProgressId(nil));
        assert_eq!(put(moved, &me("Depuis, ce qui a bougé : …"), "Un stage trouvé.").me, "Depuis, ce qui a bougé : Un stage trouvé.");
        assert_eq!(put(moved, &me("Depuis, j’ai …"), "Un stage trouvé.").me, "Un stage trouvé.");
    }

    #[test]
    fn d1_a_piece_takes_the_place_of_a_blank_of_its_part() {
        let frame = MessageParts {
            you: "Claire m’a parlé de vous.\nJe m’adresse à vous parce que …".to_owned(),
            me: "Je suis …, et j’ai …\nCe qui m’a mis en mouvement : …".to_owned(),
            us: "Ce que j’aimerais comprendre avec vous : …".to_owned(),
            ..MessageParts::default()
        };
        let told = put(Piece::Story, &frame, "Douze ans de comptes.");
        assert_eq!(told.me, "Douze ans de comptes.\nCe qui m’a mis en mouvement : …");
        let twice = put(Piece::Strength(StrengthId(uuid::Uuid::nil())), &told, "Un équilibre retrouvé.");
        assert_eq!(twice.me, "Douze ans de comptes.\nUn équilibre retrouvé.");
        assert_eq!(put(Piece::Story, &twice, "Douze ans de comptes.").me, twice.me, "not twice");
        assert_eq!(
            put(Piece::Reason, &frame, "vous avez changé de voie").you,
            "Claire m’a parlé de vous.\nJe m’adresse à vous parce que vous avez changé de voie"
        );
        assert_eq!(put(Piece::Subject, &frame, "le bois").us, "Ce que j’aimerais comprendre avec vous : le bois");
        assert_eq!(put(Piece::Subject, &MessageParts::default(), "Le bois").us, "Le bois");
    }
}
