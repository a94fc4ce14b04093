//! The actions of the history: one word for each thing a verb saves, as the audit keeps it. What leaves: the closed list, and which are
//! never taken back. Not done here: their names on screen (`rebond-text`), recording them (`rebond-store`).

word_enum! {
    /// What a verb did: the name of its changes in the audit. A word stays as it is once a database holds it.
    pub enum Action {
        /// First start.
        OpenAccount = "open-account",
        /// Sample campaign set up.
        FillDemo = "fill-demo",
        /// Undo.
        Undo = "undo",
        /// Archive restored.
        Restore = "restore",
        /// Person erased.
        ErasePerson = "erase-person",
        /// Everything erased.
        EraseEverything = "erase-everything",
        /// Expectation stated.
        SayWhatYouExpect = "say-what-you-expect",
        /// Direction stated.
        GiveDirection = "give-direction",
        /// What one knows already written.
        SayWhatIsKnown = "say-what-is-known",
        /// Story written.
        TellStory = "tell-story",
        /// Hopes added.
        AddHopes = "add-hopes",
        /// Hope reworded.
        EditHope = "edit-hope",
        /// Hope set aside.
        RetireHope = "retire-hope",
        /// Hope taken up again.
        ResumeHope = "resume-hope",
        /// Hopes reordered.
        MoveHope = "move-hope",
        /// Strength added.
        AddStrength = "add-strength",
        /// Strength reworded.
        EditStrength = "edit-strength",
        /// Strength removed.
        RemoveStrength = "remove-strength",
        /// Discretion chosen.
        SetDiscretion = "set-discretion",
        /// Free hours noted.
        NoteFreeHours = "note-free-hours",
        /// Pace chosen.
        SetRhythm = "set-rhythm",
        /// Campaign at rest.
        RestCampaign = "rest-campaign",
        /// Campaign resumed.
        ResumeCampaign = "resume-campaign",
        /// Campaign ended.
        EndCampaign = "end-campaign",
        /// Decision noted.
        NoteDecision = "note-decision",
        /// What one asks help for noted.
        AskHelp = "ask-help",
        /// Another campaign begun.
        BeginCampaign = "begin-campaign",
        /// Messages of the end begun.
        BeginClosing = "begin-closing",
        /// Progress noted.
        AddProgress = "add-progress",
        /// Step put off.
        PutOffStep = "put-off-step",
        /// Step dropped.
        DropStep = "drop-step",
        /// Step taken up again.
        TakeStepBack = "take-step-back",
        /// Settings changed.
        SaveSettings = "save-settings",
        /// Person added.
        AddPerson = "add-person",
        /// Several people added.
        AddPeople = "add-people",
        /// Person edited.
        EditPerson = "edit-person",
        /// Several people changed.
        ChangePeople = "change-people",
        /// Two people merged.
        MergePeople = "merge-people",
        /// Two people told apart.
        TellPeopleApart = "tell-people-apart",
        /// Person set aside.
        SetPersonAside = "set-person-aside",
        /// Person taken back.
        TakePersonBack = "take-person-back",
        /// E-mail address noted.
        AddEmail = "add-email",
        /// Number noted.
        AddPhone = "add-phone",
        /// E-mail address deleted.
        DeleteEmail = "delete-email",
        /// Number deleted.
        DeletePhone = "delete-phone",
        /// Note added.
        AddNote = "add-note",
        /// Note deleted.
        DeleteNote = "delete-note",
        /// Tie noted.
        AddTie = "add-tie",
        /// Tie removed.
        DeleteTie = "delete-tie",
        /// Organisation added.
        AddOrganisation = "add-organisation",
        /// Organisation edited.
        EditOrganisation = "edit-organisation",
        /// Two organisations merged.
        MergeOrganisations = "merge-organisations",
        /// Event added.
        AddEvent = "add-event",
        /// Event edited.
        EditEvent = "edit-event",
        /// Event deleted.
        DeleteEvent = "delete-event",
        /// Person met at an event.
        MarkMet = "mark-met",
        /// Import.
        ImportFile = "import-file",
        /// Draft begun.
        BeginDraft = "begin-draft",
        /// Draft changed.
        SaveDraft = "save-draft",
        /// Draft deleted.
        DeleteDraft = "delete-draft",
        /// Remark set aside.
        SetRemarkAside = "set-remark-aside",
        /// Remark taken back.
        TakeRemarkBack = "take-remark-back",
        /// Message sent.
        MarkSent = "mark-sent",
        /// Sending begun.
        BeginSending = "begin-sending",
        /// Sending failed.
        SendFailed = "send-failed",
        /// Message not sent.
        NotSent = "not-sent",
        /// Answer noted.
        RecordAnswer = "record-answer",
        /// Exchange noted.
        RecordExchange = "record-exchange",
        /// Nothing more proposed of a person.
        SilencePerson = "silence-person",
        /// A person proposed again.
        EndSilence = "end-silence",
        /// Erasure asked for.
        AskErasure = "ask-erasure",
        /// Nothing owed any more.
        SettleUp = "settle-up",
        /// Recommendation noted.
        AddReferral = "add-referral",
        /// Recommendation changed.
        EditReferral = "edit-referral",
        /// News given.
        TellLoop = "tell-loop",
        /// Loop closed.
        CloseLoop = "close-loop",
        /// Loop opened again.
        OpenLoop = "open-loop",
        /// Meeting planned.
        PlanMeeting = "plan-meeting",
        /// Somebody else joined a meeting.
        JoinMeeting = "join-meeting",
        /// Meeting changed.
        EditMeeting = "edit-meeting",
        /// Meeting confirmed.
        ConfirmMeeting = "confirm-meeting",
        /// Meeting called off.
        CancelMeeting = "cancel-meeting",
        /// Meeting missed.
        MissMeeting = "miss-meeting",
        /// Guide reread.
        RereadGrid = "reread-grid",
        /// Thanks said.
        Thank = "thank",
        /// Connection settled.
        SettleConnection = "settle-connection",
        /// No names this time.
        SettleNames = "settle-names",
        /// What I already know, noted.
        WriteKnown = "write-known",
        /// Meeting told.
        FinishMeeting = "finish-meeting",
        /// A name was noted while one talked.
        NoteName = "note-name",
        /// Note kept.
        KeepNote = "keep-note",
        /// Said what a note is about.
        FileNote = "file-note",
        /// Notes welcome or not.
        AllowNotes = "allow-notes",
        /// Guide filled.
        FillGrid = "fill-grid",
        /// Point added to the guide.
        AddPoint = "add-point",
        /// Point of the guide changed.
        EditPoint = "edit-point",
        /// Point of the guide moved.
        MovePoint = "move-point",
        /// Point removed from the guide.
        RemovePoint = "remove-point",
        /// Point of the guide ticked.
        TickPoint = "tick-point",
        /// Question of one's own added.
        AddQuestion = "add-question",
        /// Question of one's own changed.
        EditQuestion = "edit-question",
        /// Question of one's own moved.
        MoveQuestion = "move-question",
        /// Question of one's own removed.
        RemoveQuestion = "remove-question",
        /// Promise kept.
        KeepPromise = "keep-promise",
        /// Promise let go.
        DropPromise = "drop-promise",
        /// Promise noted.
        RecordPromise = "record-promise",
    }
}

impl Action {
    /// Whether it is never taken back: it has no image before, or the mark of a sending is settled on the message's own page, where one
    /// can say whether it left.
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::OpenAccount
                | Self::FillDemo
                | Self::ErasePerson
                | Self::EraseEverything
                | Self::Restore
                | Self::BeginSending
                | Self::SendFailed
                | Self::NotSent
        )
    }
}
