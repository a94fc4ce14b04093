//! The two languages of the screen. Not done here: detection of a text's language, which is in `rebond-lint`.

word_enum! {
    /// A language of the screen.
    pub enum Lang {
        /// French.
        Fr = "fr",
        /// English.
        En = "en",
    }
}
