//! What building for other systems takes: zig (from `PyPI`) behind cargo-zigbuild, and Debian's mingw. What is there is used; what is
//! missing is installed by its ordinary client. Not done here: building.

use std::process::Command;

use crate::{Outcome, run, test::packages, workspace};

use super::WINDOWS;

/// cargo-zigbuild and zig.
pub(super) fn zigbuild() -> Outcome {
    if run::quietly(Command::new("python3").args(["-m", "ziglang", "version"])).is_err() {
        run::loudly("zig", Command::new("python3").args(["-m", "pip", "install", "--quiet", "--break-system-packages", "ziglang"]))
            .or_else(|_| run::loudly("zig", Command::new("python3").args(["-m", "pip", "install", "--quiet", "ziglang"])))?;
    }
    if run::quietly(workspace::cargo().args(["zigbuild", "--version"])).is_err() {
        run::loudly("cargo-zigbuild", workspace::cargo().args(["install", "--locked", "cargo-zigbuild"]))?;
    }
    Ok(())
}

/// A C compiler for Windows, and Rust's own library for it.
pub(super) fn mingw() -> Outcome {
    if run::quietly(Command::new("x86_64-w64-mingw32-gcc").arg("--version")).is_err() {
        packages(&["gcc-mingw-w64-x86-64"])?;
    }
    run::quietly(Command::new("rustup").args(["target", "add", WINDOWS])).map(drop)
}
