package app.renmai.ui.exchange;

import app.renmai.exchange.csv.CsvLayout;
import app.renmai.store.Workspace;
import app.renmai.ui.TestDesk;
import app.renmai.ui.theme.Theme;

import javafx.scene.Scene;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** The mapping pane in a window of its own, as small as it may be. */
public final class MappingStates {
    /** A list without a header. */
    public static final String HEADLESS =
            """
            1,张伟,13800138000,zhang@example.cn,远山科技有限公司,产品经理,北京
            2,李敏,13900139000,li@example.cn,青禾教育集团,总监,上海
            3,欧阳娜娜,13700137000,,长风物流股份有限公司,教师,上海
            """;

    /** A small list with a column nobody knows. */
    public static final String SMALL =
            """
            Name;Company;Mobile;E-mail;Shoe size;Topic
            Ann Lee;Acme Ltd.;+1 555 0100;ann@example.com;38;boats
            Bob Ray;Globex and the Very Long Name of a Company Inc.;+1 555 0101;bob@example.com;44;trains
            """;

    private final Locale locale;
    final MappingViewModel model;
    final List<CsvLayout> said = new CopyOnWriteArrayList<>();
    private final MappingPane pane;

    /** Call it on the FX thread. */
    public MappingStates(Workspace workspace, Locale locale, Path file) {
        this.locale = locale;
        TestDesk desk = new TestDesk(workspace, locale);
        this.model = new MappingViewModel(desk.desk, file, null, said::add);
        this.pane = new MappingPane(desk.desk, model);
    }

    /** Opens the window. */
    public Stage open(Theme theme) {
        Scene scene = new Scene(pane, 700, 420);
        theme.dress(scene, locale);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return stage;
    }

    /** Whether the file was looked at. */
    public boolean seen() {
        return model.lookProperty().get().isPresent() || model.refusalProperty().get().isPresent();
    }
}
