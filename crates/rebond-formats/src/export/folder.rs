//! Several texts packed in one file, as a folder. What enters: names and texts. What leaves: the bytes of a ZIP file. Not done here: the
//! texts.

use std::io::{self, Cursor, Write as _};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Packs texts under their names.
///
/// # Errors
/// Whatever the writer of archives says; in memory it says nothing.
pub fn write_folder<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in files {
        zip.start_file(name, packed)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
