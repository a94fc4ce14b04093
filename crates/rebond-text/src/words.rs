//! The words of the domain's closed lists. What enters: a value. What leaves: its label, with a capital, as on a button or a tag.

use rebond_domain::{
    AddressForm, AddressNature, AddressOrigin, Answer, AsideReason, CampaignState, Channel, Circle, Closeness, Delivery, ImportKind, Lang,
    LoopStage, MeetingMode, MeetingState, MessageKind, NameUse, OrganisationKind, OrganisationSize, PhoneNature, PointState, Purpose,
    Settled, Side, Source, Stance, Topic,
};

use crate::Text;

/// Writes one label function per list; the match makes the compiler ask for a word when the domain gains a value.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident($list:ident) { $($value:pat => $message:ident),+ $(,)? })+) => {
        impl Text {$(
            $(#[$doc])*
            pub const fn $name(self, value: $list) -> &'static str {
                match value { $($value => self.$message()),+ }
            }
        )+}

        /// A closed list whose values have words on screen: what a choice in a form is made of.
        pub trait Labelled: Copy + 'static {
            /// The word for this value.
            fn label(self, text: Text) -> &'static str;
        }
        $(impl Labelled for $list {
            fn label(self, text: Text) -> &'static str { text.$name(self) }
        })+
    };
}

labels! {
    /// A language, in that language.
    language(Lang) { Lang::Fr => lang_fr, Lang::En => lang_en }
    /// What one expects from the meetings.
    purpose(Purpose) { Purpose::Explore => purpose_explore, Purpose::Confront => purpose_confront, Purpose::Validate => purpose_validate }
    /// Where a campaign stands.
    campaign_state(CampaignState) {
        CampaignState::Active => campaign_active, CampaignState::Resting => campaign_resting, CampaignState::Ended => campaign_ended,
    }
    /// Why a remark is set aside.
    aside_reason_of(AsideReason) {
        AsideReason::Misread => aside_reason_misread,
        AsideReason::KnownAlready => aside_reason_known_already,
        AsideReason::Custom => aside_reason_custom,
        AsideReason::OnPurpose => aside_reason_on_purpose,
        AsideReason::Other => aside_reason_other,
    }
    /// How one knows somebody.
    circle(Circle) {
        Circle::Family => circle_family,
        Circle::Friends => circle_friends,
        Circle::Neighbours => circle_neighbours,
        Circle::Colleagues => circle_colleagues,
        Circle::SuppliersAndClients => circle_suppliers_and_clients,
        Circle::Alumni => circle_alumni,
        Circle::Clubs => circle_clubs,
        Circle::PersonalServices => circle_personal_services,
        Circle::ProfessionalOrganisations => circle_professional_organisations,
        Circle::NetworksOfOthers => circle_networks_of_others,
        Circle::Admired => circle_admired,
    }
    /// How well one knows somebody.
    closeness(Closeness) {
        Closeness::Unknown => closeness_unknown,
        Closeness::Slight => closeness_slight,
        Closeness::Known => closeness_known,
        Closeness::Close => closeness_close,
    }
    /// How one found somebody.
    source(Source) {
        Source::OwnNetwork => source_own_network,
        Source::Referral => source_referral,
        Source::Event => source_event,
        Source::Directory => source_directory,
        Source::Gateway => source_gateway,
        Source::SocialNetwork => source_social_network,
        Source::Story => source_story,
        Source::Import => source_import,
        Source::Other => source_other,
    }
    /// What kind of e-mail address it is.
    address_nature(AddressNature) {
        AddressNature::Professional => address_nature_professional,
        AddressNature::Private => address_nature_private,
        AddressNature::Generic => address_nature_generic,
        AddressNature::Unknown => address_nature_unknown,
    }
    /// Where an address came from.
    address_origin(AddressOrigin) {
        AddressOrigin::TheyGaveIt => address_origin_they_gave_it,
        AddressOrigin::FamilyOrFriends => address_origin_family_or_friends,
        AddressOrigin::Alumni => address_origin_alumni,
        AddressOrigin::Recommender => address_origin_recommender,
        AddressOrigin::Published => address_origin_published,
        AddressOrigin::SocialNetwork => address_origin_social_network,
        AddressOrigin::OwnContacts => address_origin_own_contacts,
        AddressOrigin::Guessed => address_origin_guessed,
        AddressOrigin::Unknown => address_origin_unknown,
    }
    /// What kind of number it is.
    phone_nature(PhoneNature) {
        PhoneNature::Mobile => phone_nature_mobile,
        PhoneNature::Direct => phone_nature_direct,
        PhoneNature::Switchboard => phone_nature_switchboard,
        PhoneNature::Home => phone_nature_home,
        PhoneNature::Unknown => phone_nature_unknown,
    }
    /// What kind of organisation it is.
    organisation_kind(OrganisationKind) {
        OrganisationKind::Company => organisation_kind_company,
        OrganisationKind::Association => organisation_kind_association,
        OrganisationKind::Cooperative => organisation_kind_cooperative,
        OrganisationKind::PublicService => organisation_kind_public_service,
        OrganisationKind::School => organisation_kind_school,
        OrganisationKind::Gateway => organisation_kind_gateway,
        OrganisationKind::ProfessionalNetwork => organisation_kind_professional_network,
        OrganisationKind::Other => organisation_kind_other,
    }
    /// How many people work there.
    organisation_size(OrganisationSize) {
        OrganisationSize::One => organisation_size_one,
        OrganisationSize::Micro => organisation_size_micro,
        OrganisationSize::Small => organisation_size_small,
        OrganisationSize::Medium => organisation_size_medium,
        OrganisationSize::Large => organisation_size_large,
    }
    /// The way a message goes.
    channel(Channel) {
        Channel::Email => channel_email,
        Channel::LinkedInNote => channel_linkedin_note,
        Channel::LinkedInMessage => channel_linkedin_message,
        Channel::Letter => channel_letter,
        Channel::Phone => channel_phone,
        Channel::TextMessage => channel_text_message,
        Channel::InPerson => channel_in_person,
    }
    /// What a message is for.
    message_kind(MessageKind) {
        MessageKind::Request => message_request,
        MessageKind::Introduction => message_introduction,
        MessageKind::FollowUp => message_follow_up,
        MessageKind::Confirmation => message_confirmation,
        MessageKind::ThankYou => message_thank_you,
        MessageKind::News => message_news,
    }
    /// Tu or vous.
    address_form(AddressForm) { AddressForm::Tu => address_form_tu, AddressForm::Vous => address_form_vous }
    /// Where a message stands; the answer itself is said by [`Text::answer`].
    delivery(Delivery) {
        Delivery::Draft => delivery_draft, Delivery::Sent { .. } => delivery_sent, Delivery::Answered { .. } => delivery_answered,
    }
    /// What they answered.
    answer(Answer) { Answer::Yes => answer_yes, Answer::No => answer_no, Answer::Redirected => answer_redirected, Answer::Later => answer_later }
    /// How two people meet.
    meeting_mode(MeetingMode) {
        MeetingMode::InPerson => meeting_mode_in_person, MeetingMode::Phone => meeting_mode_phone, MeetingMode::Video => meeting_mode_video,
    }
    /// Where a meeting stands.
    meeting_state(MeetingState) {
        MeetingState::Planned => meeting_planned,
        MeetingState::Confirmed { .. } => meeting_confirmed,
        MeetingState::Held { .. } => meeting_held,
        MeetingState::Cancelled { .. } => meeting_cancelled,
        MeetingState::Missed { .. } => meeting_missed,
    }
    /// A subject of conversation.
    topic(Topic) {
        Topic::Path => topic_path,
        Topic::Day => topic_day,
        Topic::Likes => topic_likes,
        Topic::Difficulties => topic_difficulties,
        Topic::Organisation => topic_organisation,
        Topic::Market => topic_market,
        Topic::Skills => topic_skills,
        Topic::Training => topic_training,
        Topic::Entry => topic_entry,
        Topic::Advice => topic_advice,
        Topic::Contacts => topic_contacts,
        Topic::Pay => topic_pay,
        Topic::Other => topic_other,
    }
    /// What became of a point of the grid.
    point_state(PointState) { PointState::Open => point_open, PointState::Raised => point_raised, PointState::Skipped => point_skipped }
    /// What a finding does to a hope.
    stance(Stance) { Stance::Confirms => stance_confirms, Stance::Contradicts => stance_contradicts, Stance::Nuances => stance_nuances }
    /// Whether one may use the recommender's name.
    name_use(NameUse) {
        NameUse::NotAsked => name_use_not_asked,
        NameUse::Asked => name_use_asked,
        NameUse::Agreed => name_use_agreed,
        NameUse::Declined => name_use_declined,
    }
    /// What the recommender hears.
    loop_stage(LoopStage) {
        LoopStage::Written => loop_written, LoopStage::Met => loop_met, LoopStage::Unreachable => loop_unreachable, LoopStage::Outcome => loop_outcome,
    }
    /// Whose promise it is.
    side(Side) { Side::Mine => side_mine, Side::Theirs => side_theirs }
    /// How a promise ended.
    settled(Settled) { Settled::Kept { .. } => settled_kept, Settled::Dropped { .. } => settled_dropped }
    /// What kind of file was imported.
    import_kind(ImportKind) {
        ImportKind::LinkedInConnections => import_linkedin_connections,
        ImportKind::VCard => import_vcard,
        ImportKind::ICalendar => import_icalendar,
        ImportKind::Table => import_table,
    }
}

impl Text {
    /// What a purpose means, in a sentence.
    pub const fn purpose_hint(self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::Explore => self.purpose_explore_hint(),
            Purpose::Confront => self.purpose_confront_hint(),
            Purpose::Validate => self.purpose_validate_hint(),
        }
    }
}
