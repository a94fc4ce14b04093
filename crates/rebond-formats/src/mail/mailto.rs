//! A link that opens the mail program. What enters: addresses, subject, text. What leaves: a `mailto:` link, or none when it
//! would be too long: Outlook on Windows stops near 2,046 characters. Not done here: the draft to offer instead (`eml`).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rebond_domain::EmailAddress;

/// The greatest length of a link, encoded.
const LIMIT: usize = 1_900;

/// What is encoded of a text, and of an address.
const TEXT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const ADDRESS: &AsciiSet = &TEXT.remove(b'@');

/// Makes the link; `None` past about 1,900 characters (an accented letter costs six): offer to copy, or the `.eml` draft.
pub fn mailto_link(to: &[&EmailAddress], cc: &[&EmailAddress], subject: &str, body: &str) -> Option<String> {
    let encoded = |text: &str, set| utf8_percent_encode(text, set).to_string();
    let addresses = |list: &[&EmailAddress]| list.iter().map(|it| encoded(it.as_str(), ADDRESS)).collect::<Vec<_>>().join(",");
    let mut link = format!("mailto:{}", addresses(to));
    let body = body.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
    let subject: String = subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let parts = [("cc", addresses(cc)), ("subject", encoded(&subject, TEXT)), ("body", encoded(&body, TEXT))];
    for (count, (name, value)) in parts.iter().filter(|(_, value)| !value.is_empty()).enumerate() {
        link.push(if count == 0 { '?' } else { '&' });
        link.push_str(name);
        link.push('=');
        link.push_str(value);
    }
    (link.len() <= LIMIT).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_encoded_and_bounded() {
        let (to, cc) = (EmailAddress::parse("a+b@exemple.fr").unwrap(), EmailAddress::parse("c@exemple.fr").unwrap());
        assert_eq!(
            mailto_link(&[&to], &[&cc], "Été & vous ?", "Bonjour,\nà bientôt").unwrap(),
            "mailto:a%2Bb@exemple.fr?cc=c@exemple.fr&subject=%C3%89t%C3%A9%20%26%20vous%20%3F&body=Bonjour%2C%0D%0A%C3%A0%20bient%C3%B4t"
        );
        assert_eq!(mailto_link(&[&to], &[], "", "").unwrap(), "mailto:a%2Bb@exemple.fr");
        assert!(mailto_link(&[&to], &[], "x", &"é".repeat(300)).is_some());
        assert!(mailto_link(&[&to], &[], "x", &"é".repeat(320)).is_none());
    }
}
