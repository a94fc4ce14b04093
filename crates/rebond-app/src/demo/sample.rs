//! The shape of the sample campaign's files. What enters: the four files of `data`. What leaves: their tables. Not done here:
//! making records of them (`records`).

use rebond_domain::{
    AddressForm, AddressNature, AddressOrigin, Answer, Channel, Circle, Closeness, EmailAddress, Line, LoopStage, MeetingMode, MessageKind,
    NameUse, OrganisationKind, OrganisationSize, PhoneNature, PhoneNumber, PointState, Prose, Purpose, Side, Source, Stance, Topic, WebUrl,
};
use serde::{Deserialize, de::DeserializeOwned};

use super::when::When;

/// Everything of the sample campaign.
pub(super) struct Sample {
    pub(super) campaign: CampaignFile,
    pub(super) people: PeopleFile,
    pub(super) meetings: Vec<MeetingRow>,
    pub(super) messages: Vec<MessageRow>,
}

impl Sample {
    /// Reads the files that are part of the program; a test reads them too, so that they cannot be wrong.
    pub(super) fn read() -> Result<Self, String> {
        let meetings: MeetingsFile = file(include_str!("data/meetings.toml"))?;
        let messages: MessagesFile = file(include_str!("data/messages.toml"))?;
        Ok(Self {
            campaign: file(include_str!("data/campaign.toml"))?,
            people: file(include_str!("data/people.toml"))?,
            meetings: meetings.meeting,
            messages: messages.message,
        })
    }
}

fn file<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| error.to_string())
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct CampaignFile {
    pub(super) started: When,
    pub(super) weekly_goal: u8,
    pub(super) expectation: Prose,
    pub(super) direction: Prose,
    pub(super) story: Prose,
    pub(super) account: AccountRow,
    pub(super) purpose: Vec<PurposeRow>,
    pub(super) hope: Vec<HopeRow>,
    pub(super) strength: Vec<StrengthRow>,
    pub(super) progress: Vec<ProgressRow>,
    pub(super) organisation: Vec<OrganisationRow>,
    pub(super) event: Vec<EventRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountRow {
    pub(super) name: Line,
    pub(super) email: EmailAddress,
    pub(super) phone: PhoneNumber,
    pub(super) profile: WebUrl,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PurposeRow {
    pub(super) purpose: Purpose,
    pub(super) at: When,
    pub(super) expectation: Prose,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HopeRow {
    pub(super) key: String,
    pub(super) at: When,
    pub(super) statement: Line,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StrengthRow {
    pub(super) title: Line,
    pub(super) example: Prose,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProgressRow {
    pub(super) at: When,
    pub(super) text: Prose,
    pub(super) told: Vec<ToldRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldRow {
    pub(super) to: String,
    pub(super) at: When,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrganisationRow {
    pub(super) key: String,
    pub(super) name: Line,
    pub(super) kind: OrganisationKind,
    pub(super) sector: Option<Line>,
    pub(super) size: Option<OrganisationSize>,
    pub(super) town: Option<Line>,
    pub(super) website: Option<WebUrl>,
    pub(super) generic: Option<EmailAddress>,
    pub(super) remarks: Option<Prose>,
    pub(super) at: When,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventRow {
    pub(super) key: String,
    pub(super) name: Line,
    pub(super) starts: When,
    pub(super) ends: Option<When>,
    pub(super) place: Option<Line>,
    pub(super) website: Option<WebUrl>,
    pub(super) remarks: Option<Prose>,
    pub(super) at: When,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleFile {
    pub(super) person: Vec<PersonRow>,
    pub(super) tie: Vec<TieRow>,
    pub(super) referral: Vec<ReferralRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct PersonRow {
    pub(super) key: String,
    pub(super) name: (Line, Line),
    pub(super) circle: Option<Circle>,
    pub(super) closeness: Closeness,
    pub(super) form: Option<AddressForm>,
    #[serde(default)]
    pub(super) changed: bool,
    #[serde(default)]
    pub(super) leads: bool,
    pub(super) source: Source,
    pub(super) detail: Option<Line>,
    pub(super) organisation: Option<String>,
    pub(super) role: Option<Line>,
    pub(super) town: Option<Line>,
    pub(super) email: Option<EmailAddress>,
    pub(super) nature: Option<AddressNature>,
    pub(super) origin: Option<AddressOrigin>,
    pub(super) through: Option<Line>,
    pub(super) phone: Option<PhoneNumber>,
    pub(super) phone_nature: Option<PhoneNature>,
    pub(super) phone_origin: Option<AddressOrigin>,
    pub(super) profile: Option<WebUrl>,
    pub(super) subject: Option<Line>,
    pub(super) remarks: Option<Prose>,
    pub(super) met_at: Option<String>,
    pub(super) aside: Option<When>,
    pub(super) last: Option<When>,
    pub(super) at: When,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TieRow {
    pub(super) between: (String, String),
    pub(super) closeness: Closeness,
    pub(super) remarks: Option<Line>,
    pub(super) at: When,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ReferralRow {
    pub(super) key: String,
    pub(super) by: String,
    pub(super) to: String,
    pub(super) meeting: Option<String>,
    pub(super) at: When,
    pub(super) reason: Prose,
    pub(super) name_use: NameUse,
    pub(super) told: Vec<(LoopStage, When)>,
}

#[derive(Deserialize)]
struct MeetingsFile {
    meeting: Vec<MeetingRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct MeetingRow {
    pub(super) key: String,
    pub(super) person: String,
    pub(super) at: When,
    pub(super) agreed: When,
    pub(super) length: u16,
    pub(super) mode: MeetingMode,
    pub(super) place: Option<Line>,
    pub(super) form: AddressForm,
    pub(super) subject: Line,
    pub(super) state: MeetingWord,
    pub(super) closed: Option<When>,
    pub(super) notes_allowed: Option<bool>,
    pub(super) settled: Option<When>,
    pub(super) thanked: Option<When>,
    #[serde(default)]
    pub(super) connected: bool,
    #[serde(default)]
    pub(super) low_yield: bool,
    pub(super) gave: Option<Prose>,
    pub(super) could_give: Option<Prose>,
    pub(super) known: Option<Prose>,
    #[serde(default)]
    pub(super) points: Vec<PointRow>,
    #[serde(default)]
    pub(super) reserve: Vec<PointRow>,
    #[serde(default)]
    pub(super) notes: Vec<(Topic, Prose)>,
    #[serde(default)]
    pub(super) findings: Vec<FindingRow>,
    #[serde(default)]
    pub(super) promises: Vec<PromiseRow>,
}

/// Where a meeting of the sample stands.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum MeetingWord {
    Planned,
    Held,
    Cancelled,
}

/// Topic, label, what became of it, the full question if there is one.
#[derive(Deserialize)]
pub(super) struct PointRow(pub(super) Topic, pub(super) Line, pub(super) PointState, #[serde(default)] pub(super) Option<Line>);

/// Hope, what it does to the hope, why.
#[derive(Deserialize)]
pub(super) struct FindingRow(pub(super) String, pub(super) Stance, pub(super) Prose);

/// Whose, what, for when, and how it ended or nothing.
#[derive(Deserialize)]
pub(super) struct PromiseRow(pub(super) Side, pub(super) Line, pub(super) When, pub(super) String);

#[derive(Deserialize)]
struct MessagesFile {
    message: Vec<MessageRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MessageRow {
    pub(super) key: String,
    pub(super) to: String,
    pub(super) kind: MessageKind,
    pub(super) channel: Channel,
    pub(super) subject: Option<Line>,
    pub(super) body: Prose,
    pub(super) referral: Option<String>,
    pub(super) meeting: Option<String>,
    pub(super) r#loop: Option<String>,
    pub(super) event: Option<String>,
    pub(super) at: Option<When>,
    pub(super) sent: Option<When>,
    pub(super) answered: Option<When>,
    pub(super) answer: Option<Answer>,
    pub(super) back: Option<When>,
    pub(super) note: Option<Prose>,
}
