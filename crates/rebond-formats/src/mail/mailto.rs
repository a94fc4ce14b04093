//! A link that opens the mail program. What enters: addresses, subject, text. What leaves: a `mailto:` link, or none when it
//! would be too long: Outlook on Windows stops near 2,046 characters. Not done here: the draft to offer instead (`eml`).

use rebond_domain::EmailAddress;

use crate::hex::push_hex;

/// The greatest length of a link, encoded.
const LIMIT: usize = 1_900;

/// Makes the link; `None` past about 1,900 characters (an accented letter costs six): offer to copy, or the `.eml` draft.
pub fn mailto_link(to: &[&EmailAddress], cc: &[&EmailAddress], subject: &str, body: &str) -> Option<String> {
    let addresses = |list: &[&EmailAddress]| list.iter().map(|address| encoded(address.as_str(), true)).collect::<Vec<_>>().join(",");
    let mut link = format!("mailto:{}", addresses(to));
    let body = body.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
    let subject: String = subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let parts = [("cc", addresses(cc)), ("subject", encoded(&subject, false)), ("body", encoded(&body, false))];
    for (count, (name, value)) in parts.iter().filter(|(_, value)| !value.is_empty()).enumerate() {
        link.push(if count == 0 { '?' } else { '&' });
        link.push_str(name);
        link.push('=');
        link.push_str(value);
    }
    (link.len() <= LIMIT).then_some(link)
}

fn encoded(text: &str, address: bool) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') || (address && byte == b'@') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            push_hex(&mut out, byte);
        }
    }
    out
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
