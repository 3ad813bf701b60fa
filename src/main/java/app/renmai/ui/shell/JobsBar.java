package app.renmai.ui.shell;

import app.renmai.service.job.Job;
import app.renmai.service.job.Progress;
import app.renmai.store.Subscription;
import app.renmai.ui.desk.Desk;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The work under way, each with its progress and a way to cancel it. */
final class JobsBar {
    private static final double WIDEST = 320;

    private final Desk desk;
    private final HBox box;
    private final Consumer<Job<?>> news;
    private final NumberFormat numbers;
    private final Map<Job<?>, Line> lines = new LinkedHashMap<>();
    private @Nullable Subscription subscription;

    /**
     * @param box where the lines stand
     * @param news told of each job that begins or is over
     */
    JobsBar(Desk desk, HBox box, Consumer<Job<?>> news) {
        this.desk = desk;
        this.box = box;
        this.news = news;
        this.numbers = NumberFormat.getIntegerInstance(desk.locale());
    }

    void show() {
        desk.services().jobs().current().forEach(this::changed);
        subscription =
                desk.services().jobs().onChange(job -> desk.ui().execute(() -> changed(job)));
    }

    void hide() {
        if (subscription != null) {
            subscription.cancel();
            subscription = null;
        }
    }

    private void changed(Job<?> job) {
        if (job.state().over()) {
            Line line = lines.remove(job);
            if (line != null) {
                box.getChildren().remove(line.box);
            }
            news.accept(job);
            return;
        }
        Line line = lines.get(job);
        if (line == null) {
            line = new Line(job);
            lines.put(job, line);
            box.getChildren().add(line.box);
            news.accept(job);
        }
        line.update(job);
    }

    private final class Line {
        private final Label text = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final Button cancel = new Button(desk.text("shell.jobs.cancel"));
        private final HBox box;

        Line(Job<?> job) {
            cancel.setOnAction(_ -> job.cancel());
            cancel.accessibleTextProperty()
                    .bind(text.textProperty().map(name -> name + ", " + cancel.getText()));
            text.setMaxWidth(WIDEST);
            box = new HBox(8, text, bar, cancel);
            box.setAlignment(Pos.CENTER);
        }

        void update(Job<?> job) {
            cancel.setDisable(job.cancelRequested());
            Job.Amount amount = job.amount();
            String work = desk.text(job.nameKey(), job.subject());
            String name = job.cancelRequested() ? desk.text("shell.jobs.stopping", work) : work;
            text.setText(
                    amount.total() == Progress.UNKNOWN
                            ? name
                            : desk.text(
                                    "shell.jobs.progress",
                                    name,
                                    numbers.format(amount.done()),
                                    numbers.format(amount.total())));
            bar.setProgress(amount.fraction());
        }
    }
}
