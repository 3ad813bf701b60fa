package app.renmai.service.exchange;

/** What became of a person found in a file. */
enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED
}
