//! A file sent with a form. Not done here: reading it (`rebond-formats`).

/// A file sent with a form, at most 20 MB with the whole form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Name of the form's field.
    pub field: String,
    /// Name of the file on the visitor's machine; not to be trusted as a path.
    pub file_name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
