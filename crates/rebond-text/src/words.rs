//! The words of the domain's closed lists. What enters: a value. What leaves: its label, with a capital, as on a button or a tag.

use rebond_domain::{
    Action, AddressForm, AddressNature, AddressOrigin, Answer, AsideReason, CampaignState, Channel, Circle, Closeness, DayPart, Delivery,
    Ending, Greeting, ImportKind, Lang, LoopStage, MeetingMode, MeetingState, MessageKind, NameUse, NoteMark, Noun, OrganisationKind,
    OrganisationSize, Parting, PhoneNature, PointState, Purpose, Settled, Side, Source, Stake, Stance, Talk, Topic, Useful,
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
    /// How a campaign ended.
    ending(Ending) { Ending::Chosen => ending_chosen, Ending::Hired => ending_hired, Ending::Stopped => ending_stopped }
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
    /// What a record is of.
    noun(Noun) {
        Noun::Account => noun_account,
        Noun::ImportBatch => noun_import_batch,
        Noun::Campaign => noun_campaign,
        Noun::PurposeChange => noun_purpose_change,
        Noun::Hope => noun_hope,
        Noun::Strength => noun_strength,
        Noun::Organisation => noun_organisation,
        Noun::Person => noun_person,
        Noun::PersonEmail => noun_person_email,
        Noun::PersonPhone => noun_person_phone,
        Noun::Event => noun_event,
        Noun::Attendance => noun_attendance,
        Noun::Tie => noun_tie,
        Noun::ToldApart => noun_told_apart,
        Noun::Exchange => noun_exchange,
        Noun::Meeting => noun_meeting,
        Noun::Referral => noun_referral,
        Noun::Approach => noun_approach,
        Noun::RemarkAside => noun_remark_aside,
        Noun::GridPoint => noun_grid_point,
        Noun::OwnQuestion => noun_own_question,
        Noun::Note => noun_note,
        Noun::Finding => noun_finding,
        Noun::LoopNews => noun_loop_news,
        Noun::Promise => noun_promise,
        Noun::Progress => noun_progress,
        Noun::ProgressTold => noun_progress_told,
        Noun::StepChoice => noun_step_choice,
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
        MessageKind::Proposal => message_proposal,
        MessageKind::Confirmation => message_confirmation,
        MessageKind::ThankYou => message_thank_you,
        MessageKind::News => message_news,
    }
    /// What one calls somebody at the head of a message.
    greeting(Greeting) { Greeting::GivenName => greeting_given_name, Greeting::Madam => greeting_madam, Greeting::Sir => greeting_sir }
    /// Tu or vous.
    address_form(AddressForm) { AddressForm::Tu => address_form_tu, AddressForm::Vous => address_form_vous }
    /// Where a message stands; the answer itself is said by [`Text::answer`].
    delivery(Delivery) {
        Delivery::Draft => delivery_draft, Delivery::Sent { .. } => delivery_sent, Delivery::Answered { .. } => delivery_answered,
    }
    /// What they answered.
    answer(Answer) {
        Answer::Yes => answer_yes, Answer::No => answer_no, Answer::Redirected => answer_redirected, Answer::Later => answer_later,
        Answer::AsksForCv => answer_asks_for_cv, Answer::AsksToBePaid => answer_asks_to_be_paid, Answer::GroupCall => answer_group_call,
        Answer::Hesitates => answer_hesitates, Answer::Introduced => answer_introduced, Answer::NotReceived => answer_not_received,
    }
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
        NameUse::MaySayKnown => name_use_may_say_known,
        NameUse::Declined => name_use_declined,
    }
    /// What the recommender hears.
    loop_stage(LoopStage) {
        LoopStage::Written => loop_written, LoopStage::Agreed => loop_agreed, LoopStage::Met => loop_met, LoopStage::Unreachable => loop_unreachable, LoopStage::Outcome => loop_outcome,
    }
    /// What one has at stake in an organisation.
    stake(Stake) { Stake::Employer => stake_employer, Stake::Applied => stake_applied }
    /// What conversations have to do without.
    talk(Talk) { Talk::NoCalls => talk_no_calls, Talk::InWriting => talk_in_writing }
    /// How one parted.
    /// How useful it was.
    useful(Useful) { Useful::Little => useful_little, Useful::Some => useful_some, Useful::Much => useful_much }
    /// How one parted.
    parting(Parting) { Parting::GoOn => parting_go_on, Parting::Warm => parting_warm, Parting::Farewell => parting_farewell }
    /// What a note is.
    note_mark(NoteMark) {
        NoteMark::Surprise => note_mark_surprise, NoteMark::Quote => note_mark_quote, NoteMark::ToCheck => note_mark_to_check, NoteMark::Private => note_mark_private,
    }
    /// A part of a day.
    day_part(DayPart) {
        DayPart::Morning => day_part_morning, DayPart::Noon => day_part_noon, DayPart::Afternoon => day_part_afternoon, DayPart::Evening => day_part_evening,
    }
    /// Whose promise it is.
    side(Side) { Side::Mine => side_mine, Side::Theirs => side_theirs }
    /// How a promise ended.
    settled(Settled) { Settled::Kept { .. } => settled_kept, Settled::Dropped { .. } => settled_dropped }
    /// What was done, in the history.
    action(Action) {
        Action::OpenAccount => action_open_account,
        Action::FillDemo => action_fill_demo,
        Action::Undo => data_undoing,
        Action::Restore => action_restore,
        Action::ErasePerson => action_erase_person,
        Action::SayWhatYouExpect => action_say_what_you_expect,
        Action::GiveDirection => action_give_direction,
        Action::SayWhatIsKnown => action_say_what_is_known,
        Action::TellStory => action_tell_story,
        Action::AddHopes => action_add_hopes,
        Action::EditHope => action_edit_hope,
        Action::RetireHope => action_retire_hope,
        Action::ResumeHope => action_resume_hope,
        Action::MoveHope => action_move_hope,
        Action::AddStrength => action_add_strength,
        Action::EditStrength => action_edit_strength,
        Action::RemoveStrength => action_remove_strength,
        Action::SetDiscretion => action_set_discretion,
        Action::NoteFreeHours => action_note_free_hours,
        Action::NoteDecision => action_note_decision,
        Action::AskHelp => action_ask_help,
        Action::RecordExchange => action_record_exchange,
        Action::SilencePerson => action_silence_person,
        Action::EndSilence => action_end_silence,
        Action::AskErasure => action_ask_erasure,
        Action::SettleUp => action_settle_up,
        Action::SetRhythm => action_set_rhythm,
        Action::RestCampaign => action_rest_campaign,
        Action::ResumeCampaign => action_resume_campaign,
        Action::EndCampaign => action_end_campaign,
        Action::BeginCampaign => action_begin_campaign,
        Action::BeginClosing => action_begin_closing,
        Action::EraseEverything => action_erase_everything,
        Action::AddProgress => action_add_progress,
        Action::PutOffStep => action_put_off_step,
        Action::DropStep => action_drop_step,
        Action::TakeStepBack => action_take_step_back,
        Action::SaveSettings => action_save_settings,
        Action::AddPerson => action_add_person,
        Action::AddPeople => action_add_people,
        Action::EditPerson => action_edit_person,
        Action::MergePeople => action_merge_people,
        Action::ChangePeople => action_change_people,
        Action::TellPeopleApart => action_tell_people_apart,
        Action::MergeOrganisations => action_merge_organisations,
        Action::SetPersonAside => action_set_person_aside,
        Action::TakePersonBack => action_take_person_back,
        Action::AddEmail => action_add_email,
        Action::AddPhone => action_add_phone,
        Action::DeleteEmail => action_delete_email,
        Action::DeletePhone => action_delete_phone,
        Action::AddNote => action_add_note,
        Action::DeleteNote => action_delete_note,
        Action::AddTie => action_add_tie,
        Action::DeleteTie => action_delete_tie,
        Action::AddOrganisation => action_add_organisation,
        Action::EditOrganisation => action_edit_organisation,
        Action::AddEvent => action_add_event,
        Action::EditEvent => action_edit_event,
        Action::DeleteEvent => action_delete_event,
        Action::MarkMet => action_mark_met,
        Action::ImportFile => action_import_file,
        Action::BeginDraft => action_begin_draft,
        Action::SaveDraft => action_save_draft,
        Action::DeleteDraft => action_delete_draft,
        Action::SetRemarkAside => action_set_remark_aside,
        Action::TakeRemarkBack => action_take_remark_back,
        Action::MarkSent => action_mark_sent,
        Action::BeginSending => action_begin_sending,
        Action::SendFailed => action_send_failed,
        Action::NotSent => action_not_sent,
        Action::RecordAnswer => action_record_answer,
        Action::AddReferral => action_add_referral,
        Action::EditReferral => action_edit_referral,
        Action::TellLoop => action_tell_loop,
        Action::CloseLoop => action_close_loop,
        Action::OpenLoop => action_open_loop,
        Action::PlanMeeting => action_plan_meeting,
        Action::EditMeeting => action_edit_meeting,
        Action::JoinMeeting => action_join_meeting,
        Action::ConfirmMeeting => action_confirm_meeting,
        Action::CancelMeeting => action_cancel_meeting,
        Action::MissMeeting => action_miss_meeting,
        Action::RereadGrid => action_reread_grid,
        Action::Thank => action_thank,
        Action::SettleConnection => action_settle_connection,
        Action::SettleNames => action_settle_names,
        Action::WriteKnown => action_write_known,
        Action::FinishMeeting => action_finish_meeting,
        Action::NoteName => action_note_name,
        Action::KeepNote => action_keep_note,
        Action::FileNote => action_file_note,
        Action::AllowNotes => action_allow_notes,
        Action::FillGrid => action_fill_grid,
        Action::AddPoint => action_add_point,
        Action::EditPoint => action_edit_point,
        Action::MovePoint => action_move_point,
        Action::RemovePoint => action_remove_point,
        Action::TickPoint => action_tick_point,
        Action::AddQuestion => action_add_question,
        Action::EditQuestion => action_edit_question,
        Action::MoveQuestion => action_move_question,
        Action::RemoveQuestion => action_remove_question,
        Action::KeepPromise => action_keep_promise,
        Action::DropPromise => action_drop_promise,
        Action::RecordPromise => action_record_promise,
    }
    /// What kind of file was imported.
    import_kind(ImportKind) {
        ImportKind::LinkedInConnections => import_linkedin_connections,
        ImportKind::VCard => import_vcard,
        ImportKind::ICalendar => import_icalendar,
        ImportKind::Table => import_table,
    }
}
