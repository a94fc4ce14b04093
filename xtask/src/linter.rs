//! The linter's chores: measured on its corpus, its rules written out as pages, timed. The linter is compiled into the chores only
//! when one of these is asked for: nobody else waits for it, and no chore stops working while the linter does not compile.

use crate::Outcome;

/// `cargo xtask lint-eval`
pub(crate) fn eval(args: &[String]) -> Outcome {
    #[cfg(feature = "linter")]
    return crate::lint_eval::run(args);
    #[cfg(not(feature = "linter"))]
    again("lint-eval", args)
}

/// `cargo xtask lint-train [--cross]`, in release.
pub(crate) fn train(args: &[String]) -> Outcome {
    #[cfg(feature = "linter")]
    return crate::lint_train::run(args);
    #[cfg(not(feature = "linter"))]
    again("lint-train", args)
}

/// `cargo xtask rules-docs [--check]`
pub(crate) fn rules_docs(args: &[String]) -> Outcome {
    #[cfg(feature = "linter")]
    return crate::rules_docs::run(args);
    #[cfg(not(feature = "linter"))]
    again("rules-docs", args)
}

/// `cargo xtask lint-bench`, in release.
pub(crate) fn bench(_args: &[String]) -> Outcome {
    #[cfg(feature = "linter")]
    return crate::lint_bench::run();
    #[cfg(not(feature = "linter"))]
    again("lint-bench", &[])
}

/// `cargo xtask lint-words`
pub(crate) fn words(_args: &[String]) -> Outcome {
    #[cfg(feature = "linter")]
    return crate::lint_words::run();
    #[cfg(not(feature = "linter"))]
    again("lint-words", &[])
}

/// This chore again, in a build that holds the linter.
#[cfg(not(feature = "linter"))]
fn again(name: &str, args: &[String]) -> Outcome {
    let mut cargo = crate::workspace::cargo();
    // What is timed is timed as it is shipped.
    let profile = if matches!(name, "lint-bench" | "lint-train") { "release" } else { "dev" };
    cargo.args(["run", "--quiet", "--profile", profile, "--package", "xtask", "--features", "linter", "--", name]).args(args);
    let status = cargo.status().map_err(|error| format!("cannot start cargo: {error}"))?;
    // What went wrong was said by the other build.
    if status.success() { Ok(()) } else { Err(format!("failed ({status})")) }
}
