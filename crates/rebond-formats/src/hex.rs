//! Bytes as two hexadecimal digits, and back. What enters: bytes or text. What leaves: text or bytes. Not done here: which
//! sign stands before them.

/// Adds a byte in capitals, as addresses and mail write it.
pub(crate) fn push_hex(out: &mut String, byte: u8) {
    for digit in [byte >> 4, byte & 15] {
        out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
    }
}

/// Adds the bytes of a character, each after a sign.
pub(crate) fn push_encoded(out: &mut String, sign: char, c: char) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        out.push(sign);
        push_hex(out, byte);
    }
}

/// Percent-decoded text; what is not valid stays as written.
pub(crate) fn percent_decoded(text: &str) -> String {
    String::from_utf8(hex_decoded(text, b'%')).unwrap_or_else(|_| text.to_owned())
}

/// Bytes written as a sign and two hexadecimal digits; what is not valid stays as written.
pub(crate) fn hex_decoded(text: &str, sign: u8) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
        let hex = hex.filter(|pair| byte == sign && pair.bytes().all(|b| b.is_ascii_hexdigit()));
        if let Some(value) = hex.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            decoded.push(value);
            at += 3;
        } else {
            decoded.push(byte);
            at += 1;
        }
    }
    decoded
}
