//! Referrals: who named whom, why, whether their name may be used, and the loop back to them (G5, G12). Not done here: writing the
//! news (`approaches`), the picture (`thread`).

pub(crate) mod new;
pub(crate) mod show;
pub(crate) mod tell;
