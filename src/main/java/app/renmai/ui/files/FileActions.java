package app.renmai.ui.files;

import app.renmai.model.activity.Attachment;

import java.nio.file.Path;
import java.util.List;

/** What can be done with the files of something. */
public interface FileActions {
    /** Takes files in, as a job. */
    void addFiles(List<Path> chosen);

    /** Takes a file away. */
    void removeFile(Attachment file);

    /** Opens a file with another program. */
    void open(Attachment file);
}
