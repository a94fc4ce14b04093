//! Names written otherwise: in another script, with a slip, as they sound. What enters: keys of names, or of their parts. What leaves:
//! what tells that one may stand for the other. Not done here: deciding that they are one (`doubles`).

/// A key in Latin letters: Cyrillic and Greek as they are usually written on passports and business cards, other scripts as they are.
pub(super) fn latin(key: &str) -> String {
    key.chars().fold(String::with_capacity(key.len()), |mut latin, letter| {
        match in_latin(letter) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(letter),
        }
        latin
    })
}

/// The words of a key in Latin letters, in one order.
pub(super) fn latin_words(key: &str) -> String {
    let key = latin(key);
    let mut words: Vec<&str> = key.split_whitespace().collect();
    words.sort_unstable();
    words.join(" ")
}

fn in_latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'α' => "a",
        'б' => "b",
        'в' | 'β' => "v",
        'г' | 'ґ' | 'γ' => "g",
        'д' | 'δ' => "d",
        'е' | 'э' | 'є' | 'ε' => "e",
        'ж' => "zh",
        'з' | 'ζ' => "z",
        'и' | 'і' | 'ї' | 'й' | 'η' | 'ι' => "i",
        'к' | 'κ' => "k",
        'л' | 'λ' => "l",
        'м' | 'μ' => "m",
        'н' | 'ν' => "n",
        'о' | 'ο' | 'ω' => "o",
        'п' | 'π' => "p",
        'р' | 'ρ' => "r",
        'с' | 'σ' | 'ς' => "s",
        'т' | 'τ' => "t",
        'у' => "u",
        'ф' | 'φ' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' | 'χ' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ы' | 'υ' => "y",
        'ю' => "yu",
        'я' => "ya",
        'θ' => "th",
        'ξ' => "x",
        'ψ' => "ps",
        _ => return None,
    })
}

/// A part of a name as it sounds, roughly: its consonants, those that sound alike as one, none twice.
pub(super) fn sound(part: &str) -> String {
    let letters: Vec<char> = part.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let mut sound = String::with_capacity(letters.len());
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        let heard = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w' if at > 0 => continue,
            'c' | 's' if next == Some(&'h') => 'x',
            'c' if matches!(next, Some('e' | 'i' | 'y')) => 's',
            'c' | 'q' => 'k',
            'p' if next == Some(&'h') => 'f',
            'z' => 's',
            'y' => 'i',
            'd' => 't',
            'b' => 'p',
            'v' => 'f',
            'm' => 'n',
            letter => *letter,
        };
        if !sound.ends_with(heard) {
            sound.push(heard);
        }
    }
    sound
}

/// Whether one is the other but for one slip of the hand: a letter more, less, other, or two neighbours turned.
pub(super) fn one_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let first = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[first..], &other[first..]);
    match (one, other) {
        ([_], []) | ([], [_]) => true,
        ([a, rest @ ..], [b, left @ ..]) => {
            rest == left
                || rest == other
                || one == left
                || matches!((rest, left), ([c, rest @ ..], [d, left @ ..]) if a == d && b == c && rest == left)
        }
        _ => false,
    }
}

/// Whether a slip may make one of the other: one, or two in a long word. Short words are too near one another to tell.
pub(super) fn near(one: &str, other: &str) -> bool {
    let shortest = one.chars().count().min(other.chars().count());
    if one == other || shortest < 4 {
        return false;
    }
    one_slip(one, other) || (shortest >= 7 && two_slips(one, other))
}

/// Whether one letter taken from each, wherever, leaves one slip or none.
fn two_slips(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > 2 {
        return false;
    }
    // The distance of the two, by letters put, taken and exchanged; a band of two either side is enough.
    let mut before: Vec<usize> = (0..=other.len()).collect();
    for (at, a) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (to, b) in other.iter().enumerate() {
            let best = (before[to] + usize::from(a != b)).min(before[to + 1] + 1).min(row[to] + 1);
            row.push(best);
        }
        if row.iter().all(|distance| *distance > 2) {
            return false;
        }
        before = row;
    }
    before.last().is_some_and(|distance| *distance <= 2)
}

/// Whether two given names differ only by an ending that makes another name: of a woman or a man, of a sister or a brother. `louis`,
/// `louise`; `anna`, `anne`; `julie`, `julien`; `frederic`, `frederique`.
pub(super) fn differ_by_ending(one: &str, other: &str) -> bool {
    const ENDINGS: &[(&str, &str)] = &[
        ("", "a"),
        ("", "e"),
        ("", "i"),
        ("", "ine"),
        ("", "le"),
        ("", "n"),
        ("", "ne"),
        ("", "o"),
        ("", "se"),
        ("", "te"),
        ("a", "e"),
        ("a", "o"),
        ("c", "que"),
        ("e", "i"),
        ("e", "o"),
        ("e", "y"),
        ("ie", "y"),
        ("a", "y"),
        ("an", "anne"),
        ("on", "y"),
        ("ck", "que"),
    ];
    let same: usize = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (one, other) = (&one[same..], &other[same..]);
    same >= 2 && (ENDINGS.contains(&(one, other)) || ENDINGS.contains(&(other, one)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter_or_two_turned() {
        for (one, other) in [("kermarec", "kermarrec"), ("dupont", "dupond"), ("martin", "matrin"), ("roy", "ro"), ("ab", "ba")] {
            assert!(one_slip(one, other) && one_slip(other, one), "{one} {other}");
        }
        for (one, other) in [("roy", "roy"), ("dupont", "dupn"), ("abcd", "badc"), ("", "ab"), ("martin", "martine a")] {
            assert!(!one_slip(one, other) && !one_slip(other, one), "{one} {other}");
        }
        assert!(near("kermarec", "kermarrecq") && !near("lea", "leo") && !near("durand", "dufour"));
    }

    #[test]
    fn what_sounds_alike_and_what_is_written_elsewhere_is_found() {
        assert_eq!(latin("иван петров"), "ivan petrov");
        assert_eq!(latin("γιωργος"), "giorgos");
        for (one, other) in [("philippe", "filipe"), ("bertrand", "bertrant"), ("caussade", "kossade"), ("thomas", "tomas")] {
            assert_eq!(sound(one), sound(other), "{one} {other}");
        }
        assert_ne!(sound("martin"), sound("moreau"));
        for (one, other) in [("louis", "louise"), ("julien", "julie"), ("anna", "anne"), ("frederic", "frederique"), ("jean", "jeanne")] {
            assert!(differ_by_ending(one, other) && differ_by_ending(other, one), "{one} {other}");
        }
        for (one, other) in [("enora", "henora"), ("thoms", "thomas"), ("elode", "elodie"), ("anna", "anna")] {
            assert!(!differ_by_ending(one, other), "{one} {other}");
        }
    }
}
