//! Words beside a name: forms of address, degrees, particles. What enters: one word. What leaves: whether it is such a word.

use rebond_domain::fold;

/// A form of address or a title that stands before a name.
pub(super) fn is_title(word: &str) -> bool {
    let dotted = word.ends_with('.');
    let folded = fold(word);
    let plain: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    // Short ones are initials or names when no dot says otherwise.
    if dotted
        && matches!(
            plain.as_str(),
            "m" | "mm"
                | "me"
                | "ing"
                | "sr"
                | "sra"
                | "srta"
                | "d"
                | "dna"
                | "fr"
                | "lic"
                | "arch"
                | "avv"
                | "rag"
                | "geom"
                | "ir"
                | "hr"
                | "sig"
        )
    {
        return plain != "d" || folded == "d.";
    }
    matches!(
        plain.as_str(),
        "mr" | "mme"
            | "mmes"
            | "mlle"
            | "mlles"
            | "monsieur"
            | "madame"
            | "mademoiselle"
            | "dr"
            | "docteur"
            | "pr"
            | "prof"
            | "professeur"
            | "professeure"
            | "maitre"
            | "mrs"
            | "ms"
            | "miss"
            | "mx"
            | "sir"
            | "rev"
            | "reverend"
            | "doctor"
            | "professor"
            | "herr"
            | "frau"
            | "dipling"
            | "drmed"
            | "drphil"
            | "senor"
            | "senora"
            | "senorita"
            | "dra"
            | "srta"
            | "sra"
            | "signor"
            | "signora"
            | "sigra"
            | "sigrina"
            | "dott"
            | "dottssa"
            | "dottoressa"
            | "dhr"
            | "mevr"
            | "mevrouw"
            | "meneer"
            | "drs"
    )
}

/// Whether a word can only be a form of address where it is all that a part of a name holds.
pub(super) fn is_title_alone(word: &str) -> bool {
    is_title(word) || matches!(fold(word).trim_end_matches('.'), "m" | "me" | "sr" | "sra" | "ing")
}

/// A degree or certificate that people put after their name; `listed` where a comma or a stroke sets it apart.
pub(super) fn is_degree(word: &str, listed: bool) -> bool {
    let plain: String = fold(word).chars().filter(|c| c.is_alphanumeric()).collect();
    let sure = matches!(
        plain.as_str(),
        "phd"
            | "mba"
            | "emba"
            | "pmp"
            | "cpa"
            | "cfa"
            | "msc"
            | "bsc"
            | "llm"
            | "llb"
            | "dba"
            | "cissp"
            | "cisa"
            | "cism"
            | "csm"
            | "cspo"
            | "psm"
            | "pspo"
            | "itil"
            | "prince2"
            | "pmiacp"
            | "shrmcp"
            | "shrmscp"
            | "phr"
            | "sphr"
            | "cipd"
            | "acca"
            | "fcca"
            | "frsa"
            | "meng"
            | "beng"
            | "mphil"
            | "dphil"
            | "edd"
            | "psyd"
            | "mph"
            | "esq"
            | "pharmd"
            | "mcipd"
            | "acc"
            | "pcc"
            | "mcc"
            | "ccna"
            | "togaf"
            | "mdphd"
            | "hdr"
            | "frm"
            | "caia"
            | "lssgb"
            | "lssbb"
            | "jd"
            | "rncp"
    );
    let shouted = word.chars().filter(|c| c.is_uppercase()).count() >= 2;
    sure && (listed || shouted || plain != fold(word))
        || (listed
            && matches!(
                plain.as_str(),
                "md" | "ma"
                    | "ba"
                    | "bs"
                    | "ms"
                    | "ca"
                    | "pe"
                    | "rn"
                    | "cma"
                    | "cp"
                    | "pmi"
                    | "safe"
                    | "ing"
                    | "dr"
                    | "obe"
                    | "mbe"
                    | "cbe"
                    | "ii"
                    | "msw"
                    | "lmft"
            ))
        || (listed
            && shouted
            && (2..=5).contains(&plain.chars().count())
            && word.is_ascii()
            && plain.chars().all(|c| c.is_ascii_alphanumeric())
            && word.contains('.'))
        || (word == "MD" || word == "M.D." || word == "Ph.D" || word == "Ph.D.")
}

/// A mark of the generation, which belongs to the name it follows.
pub(super) fn is_generation(word: &str) -> bool {
    matches!(fold(word).trim_end_matches('.'), "jr" | "sr" | "ii" | "iii" | "iv" | "junior")
}

/// A small word of a family name, written small.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "d'"
            | "d’"
            | "la"
            | "le"
            | "les"
            | "von"
            | "van"
            | "vom"
            | "zu"
            | "zur"
            | "zum"
            | "der"
            | "den"
            | "dem"
            | "het"
            | "ter"
            | "ten"
            | "te"
            | "op"
            | "di"
            | "da"
            | "del"
            | "della"
            | "dello"
            | "dei"
            | "degli"
            | "dal"
            | "dalla"
            | "do"
            | "dos"
            | "das"
            | "e"
            | "y"
            | "i"
            | "el"
            | "al"
            | "bin"
            | "ben"
            | "ibn"
            | "bint"
            | "af"
            | "av"
            | "'t"
            | "’t"
    ) || word.starts_with("al-")
        || word.starts_with("el-")
}

/// A word that begins a family name with the one after it, whatever its case: `Mc DONALD`.
pub(super) fn leads_family(word: &str) -> bool {
    is_particle(word) || matches!(word, "Mc" | "Mac" | "O'" | "O’" | "Saint" | "St" | "Ste")
}

/// A word after which a former or married name stands.
pub(super) fn opens_other_name(word: &str) -> bool {
    matches!(
        word,
        "née"
            | "nee"
            | "Née"
            | "NÉE"
            | "né"
            | "ép."
            | "ep."
            | "Ep."
            | "Ép."
            | "épouse"
            | "Épouse"
            | "EPOUSE"
            | "ép"
            | "ep"
            | "geb."
            | "geborene"
            | "vve"
            | "born"
    )
}
