//! The ten campaigns.

mod english;
mod french;
mod tale;

/// Each story under the name of its file.
pub(crate) async fn all() -> Vec<(&'static str, String)> {
    vec![
        ("01-atelier", french::workshop().await),
        ("02-quebec", french::quebec().await),
        ("03-discretion", french::discreet().await),
        ("04-graduate", english::graduate().await),
        ("05-deux-demarches", french::twice().await),
        ("06-pause", french::pause().await),
        ("07-one-step-at-a-time", english::small_steps().await),
        ("08-trois-dates", french::three_dates().await),
        ("09-la-chaine", french::chain().await),
        ("10-another-direction", english::another_direction().await),
    ]
}
