//! The linter builds for the browser: no clock, no files, no threads of its own. Needs `rustup target add wasm32-unknown-unknown`.

use std::process::Command;

#[test]
fn it_builds_for_wasm() {
    let target_dir = concat!(env!("CARGO_TARGET_TMPDIR"), "/wasm");
    let built = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--package", "rebond-lint", "--target", "wasm32-unknown-unknown", "--target-dir", target_dir])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
}
