//! The rules of the method that are checks: a case (message, document, facts) enters; what each rule caught leaves.
//! One rule, one file; its specification, with cases a test runs, is `rules/<name>.md` beside `src`.

mod advice_untold;
mod attached_cv;
mod bad_purpose;
mod case;
mod closed_question;
mod confidential_question;
mod follow_up_adds_nothing;
mod follow_up_not_lighter;
mod job_question;
mod job_request;
mod judgement_question;
mod judgement_request;
mod lint_rule;
mod long_duration;
mod mixed_address;
mod name_without_agreement;
mod no_alternative;
mod no_background;
mod no_duration;
mod no_easy_out;
mod no_news_announced;
mod no_reason;
mod no_redirect;
mod no_subject;
mod no_text_to_forward;
mod no_thanks;
mod note_too_long;
mod nothing_kept;
mod nothing_moved;
mod placeholder_left;
mod promised_contacts_forgotten;
mod referrer_late;
mod referrer_missing;
mod short_duration;
mod stiff_closing;
mod stiff_wording;
mod thin_background;
mod too_long;
mod too_short;
mod tu_too_soon;
mod vague_request;
mod wrong_name;

pub(crate) use case::{Case, Caught};
pub use lint_rule::{About, LintRule, QuestionRule, Words};

use crate::severity::Severity;

/// Every rule on questions, gravest first.
pub static QUESTION_RULES: &[&QuestionRule] =
    &[&confidential_question::RULE, &job_question::RULE, &judgement_question::RULE, &closed_question::RULE];

/// Every rule, in the order of the method.
pub static RULES: &[&LintRule] = &[
    &job_request::RULE,
    &judgement_request::RULE,
    &attached_cv::RULE,
    &bad_purpose::RULE,
    &vague_request::RULE,
    &no_alternative::RULE,
    &no_background::RULE,
    &thin_background::RULE,
    &no_reason::RULE,
    &placeholder_left::RULE,
    &wrong_name::RULE,
    &no_redirect::RULE,
    &stiff_closing::RULE,
    &stiff_wording::RULE,
    &tu_too_soon::RULE,
    &mixed_address::RULE,
    &too_short::RULE,
    &too_long::RULE,
    &note_too_long::RULE,
    &referrer_missing::RULE,
    &referrer_late::RULE,
    &name_without_agreement::RULE,
    &no_easy_out::RULE,
    &no_thanks::RULE,
    &follow_up_not_lighter::RULE,
    &follow_up_adds_nothing::RULE,
    &short_duration::RULE,
    &long_duration::RULE,
    &no_duration::RULE,
    &no_subject::RULE,
    &no_text_to_forward::RULE,
    &nothing_kept::RULE,
    &promised_contacts_forgotten::RULE,
    &no_news_announced::RULE,
    &advice_untold::RULE,
    &nothing_moved::RULE,
];

#[cfg(test)]
mod tests;
