//! Channels, kinds of message and forms of address. Not done here: which channel to choose (method C), sending.

word_enum! {
    /// The way a message goes.
    pub enum Channel {
        /// E-mail (C1).
        Email = "email",
        /// The note of an invitation on a professional network: 200 characters (C5).
        LinkedInNote = "linkedin-note",
        /// A message on a professional network (C5).
        LinkedInMessage = "linkedin-message",
        /// A letter on paper.
        Letter = "letter",
        /// A call (C7).
        Phone = "phone",
        /// A text message.
        TextMessage = "text-message",
        /// Face to face, at an event for instance (C6).
        InPerson = "in-person",
    }
}

word_enum! {
    /// What a message is for.
    pub enum MessageKind {
        /// Asks for a meeting.
        Request = "request",
        /// Asks a recommender for an introduction (C8).
        Introduction = "introduction",
        /// Comes back after silence, asks for less (D14).
        FollowUp = "follow-up",
        /// Proposes moments, after a yes (E2).
        Proposal = "proposal",
        /// Confirms a meeting the day before (E14).
        Confirmation = "confirmation",
        /// Thanks after a meeting (G1), or answers a no (D13).
        ThankYou = "thank-you",
        /// Gives news, to a recommender (G5) or to someone met (G4).
        News = "news",
    }
}

impl MessageKind {
    /// Whether it asks the person it goes to for a meeting: sent, it is an attempt.
    pub const fn asks_to_meet(self) -> bool {
        matches!(self, Self::Request | Self::FollowUp)
    }

    /// Whether an answer to it is awaited: of attempts, and of introductions, which ask for somebody else.
    pub const fn awaits_answer(self) -> bool {
        self.asks_to_meet() || matches!(self, Self::Introduction)
    }
}

word_enum! {
    /// Tu or vous.
    pub enum AddressForm {
        /// Tu.
        Tu = "tu",
        /// Vous.
        Vous = "vous",
    }
}

word_enum! {
    /// What one calls somebody at the head of a message: the user's choice, made once, for nobody's gender is known otherwise.
    pub enum Greeting {
        /// By the given name.
        GivenName = "given-name",
        /// Madame and the family name.
        Madam = "madam",
        /// Monsieur and the family name.
        Sir = "sir",
    }
}
