//! Transcripts: what is typed, what is printed, how it ends.

#[test]
fn the_transcripts_hold() {
    trycmd::TestCases::new()
        .env("VOLYA_ARCHIVE", "")
        .env("VOLYA_DATA", "")
        .env("VOLYA_LANGUAGE", "")
        .env("VOLYA_PASSPHRASE_FILE", "")
        .case("tests/cmd/*.md");
}
