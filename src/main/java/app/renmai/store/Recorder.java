package app.renmai.store;

/** Keeps what a transaction writes for the history, within that transaction. */
interface Recorder {
    /** A row was put in, changed or taken out. */
    void record(RowImage image);

    /** Nothing more will be written in this transaction. */
    void finish();

    /** Keeps nothing: undo and redo write what the history has already. */
    Recorder NONE =
            new Recorder() {
                @Override
                public void record(RowImage image) {}

                @Override
                public void finish() {}
            };
}
