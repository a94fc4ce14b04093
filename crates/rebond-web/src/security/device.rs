//! What a device that was let in says it is: enough to tell two of one's own apart, and no more is kept.

/// A kind of device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Device {
    Iphone,
    Ipad,
    Android,
    Mac,
    Windows,
    Linux,
    Other,
}

impl Device {
    /// As its browser says.
    pub(super) fn of(agent: &str) -> Self {
        let kinds = [
            ("iPhone", Self::Iphone),
            ("iPad", Self::Ipad),
            ("Android", Self::Android),
            ("Macintosh", Self::Mac),
            ("Windows", Self::Windows),
            ("Linux", Self::Linux),
        ];
        kinds.into_iter().find(|(word, _)| agent.contains(word)).map_or(Self::Other, |(_, kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_says_what_it_runs_on() {
        let phone = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";
        assert_eq!(
            (Device::of(phone), Device::of("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X)")),
            (Device::Android, Device::Iphone)
        );
        assert_eq!((Device::of(""), Device::of("curl/8")), (Device::Other, Device::Other));
    }
}
