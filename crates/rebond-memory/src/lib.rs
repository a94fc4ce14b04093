//! Memory given back to the system after large work. The C library keeps what a thread freed for that thread's next work, which may
//! never come: after an import of a hundred thousand people that was a quarter of a gigabyte, for good. Not done here: using less.

/// Gives back what is free, of all threads; a few milliseconds after large work. Elsewhere than with the GNU C library the system's own
/// ways are left alone.
pub fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[expect(unsafe_code, reason = "it takes a number and no pointer, and may be called at any time from any thread (malloc_trim(3))")]
    // SAFETY: `malloc_trim` touches only memory that is free, under the allocator's own locks.
    unsafe {
        libc::malloc_trim(0);
    }
}

#[cfg(all(test, target_os = "linux", target_env = "gnu"))]
mod tests {
    /// In pages of four kibibytes.
    fn resident() -> usize {
        let told = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
        told.split(' ').nth(1).and_then(|pages| pages.parse().ok()).unwrap_or_default()
    }

    #[test]
    fn what_was_freed_goes_back_though_something_stays_above_it() {
        let before = resident();
        let mut many: Vec<Box<[u8; 100]>> = (0..400_000).map(|_| Box::new([1; 100])).collect();
        let last = many.pop();
        let held = resident();
        assert!(held > before + 8_000, "40 megabytes are held: {before} {held}");
        drop(many);
        super::give_back();
        let after = resident();
        assert!(after < before + 3_000, "{before} {held} {after}");
        drop(last);
    }
}
