package app.renmai.service.exchange;

/**
 * Names a record of an import.
 *
 * @param file the index of its file
 * @param number its place among the records of that file, from 0
 */
public record RecordId(int file, int number) {}
