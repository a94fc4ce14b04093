//! Records whose fields one notes in a form: the fields are listed once, in the order in which they are kept, and the group of those that
//! are noted is a type of its own, which a form is read into, a verb is handed, and a record takes over whole. Not done here: forms.

/// Declares a record by its fields: those that are `kept` for it, and those that are `noted`, which make the group.
///
/// ```text
/// noted! {
///     /// A talk.
///     pub struct Talk with TalkDetails {
///         kept { id: TalkId }
///         noted { name: Line, place: Option<Line> }
///         kept { created_at: Timestamp }
///     }
/// }
/// ```
/// makes `Talk` with four fields, `TalkDetails` with two, `Talk::noted(details, id, created_at)`, `talk.details()` and
/// `talk.with(details)`.
macro_rules! noted {
    ($(#[$doc:meta])* pub struct $name:ident with $group:ident {
        kept { $($(#[$first_doc:meta])* $first:ident: $first_type:ty),+ $(,)? }
        $(
            noted { $($(#[doc = $field_doc:literal])* $(#[serde($serde:ident)])? $field:ident: $field_type:ty),+ $(,)? }
            kept { $($(#[$kept_doc:meta])* $kept:ident: $kept_type:ty),+ $(,)? }
        )+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $($(#[$first_doc])* pub $first: $first_type,)+
            $($($(#[doc = $field_doc])* $(#[serde($serde)])? pub $field: $field_type,)+ $($(#[$kept_doc])* pub $kept: $kept_type,)+)+
        }

        #[doc = concat!("What one notes of a [`", stringify!($name), "`]: what its form holds.")]
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $group {
            $($($(#[doc = $field_doc])* pub $field: $field_type,)+)+
        }

        impl $name {
            /// The record of what was noted.
            pub fn noted(noted: $group, $($first: $first_type,)+ $($($kept: $kept_type,)+)+) -> Self {
                Self { $($first,)+ $($($field: noted.$field,)+ $($kept,)+)+ }
            }

            /// What is noted of it.
            pub fn details(&self) -> $group {
                $group { $($($field: self.$field.clone(),)+)+ }
            }

            /// With other things noted of it.
            #[must_use]
            pub fn with(self, noted: $group) -> Self {
                Self::noted(noted, $(self.$first,)+ $($(self.$kept,)+)+)
            }
        }
    };
}
