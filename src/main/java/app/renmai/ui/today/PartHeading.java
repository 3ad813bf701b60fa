package app.renmai.ui.today;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The heading of a part of the page, with how many there are; without any it is only a rule. */
final class PartHeading extends HBox {
    PartHeading(String title, int count) {
        super(8);
        Label words = new Label(title);
        words.getStyleClass().addAll("strong", "today-heading-text");
        Label number = new Label(Integer.toString(count));
        number.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        if (count > 0) {
            getChildren().addAll(words, number);
        }
        getChildren().add(gap);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("today-heading");
    }
}
