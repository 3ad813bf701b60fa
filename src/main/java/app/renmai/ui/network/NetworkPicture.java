package app.renmai.ui.network;

import app.renmai.service.network.Network.Kind;
import app.renmai.service.network.Network.Person;
import app.renmai.service.network.Network.Tie;
import app.renmai.service.network.NetworkMap;
import app.renmai.service.network.NetworkMap.Place;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Ink;
import app.renmai.ui.network.NetworkViewModel.Shown;
import app.renmai.ui.theme.Fonts;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * People as dots and their ties as lines. Whoever belongs together stands on one ground. Names are
 * written as far as there is room, those with the most ties first.
 */
final class NetworkPicture extends Pane {
    private static final double SMALLEST = 3.5;
    private static final double LARGEST = 11;
    private static final double REACH = 6;
    private static final double GROUND = 26;
    private static final double WHEEL = 240;
    private static final double STEP = 60;
    private static final double CLOSER = 1.3;
    private static final double BORDER = 2;
    private static final double FAINT = 0.25;
    private static final double NOT_SO_FAINT = 0.6;
    private static final double WIDEST = 140;
    private static final int MOST_NAMES = 160;
    private static final double NAMES_OF_ALL = 0.6;

    private final Desk desk;
    private final NetworkViewModel model;
    private final LongConsumer open;
    private final Canvas canvas = new Canvas();
    private final Ink ink =
            new Ink(
                    List.of(
                            "text",
                            "muted",
                            "page",
                            "accent",
                            "border",
                            "ground",
                            "worked",
                            "introduced"));
    private final Font font;
    private NetworkCamera camera = NetworkCamera.whole(NetworkMap.EMPTY, 1, 1);

    /** What is drawn, as it was laid out; the camera has it packed for the shape of the picture. */
    private NetworkMap laid = NetworkMap.EMPTY;

    private boolean whole = true;
    private double lastX;
    private double lastY;
    private boolean moved;

    /**
     * @param open opens the page of a contact
     */
    NetworkPicture(Desk desk, NetworkViewModel model, LongConsumer open) {
        this.desk = desk;
        this.model = model;
        this.open = open;
        this.font = Font.font(Fonts.family(desk.locale()), 11);
        setId("network-picture");
        setFocusTraversable(true);
        getStyleClass().add("network-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(desk.text("network.picture"));
        setMinSize(0, 0);
        getChildren().addAll(ink, canvas);
        ink.redrawn(this::draw);
        model.shownProperty()
                .subscribe(
                        found -> {
                            found.filter(now -> now.map() != laid).ifPresent(_ -> whole = true);
                            look();
                        });
        model.selectedProperty()
                .subscribe(chosen -> chosen.ifPresentOrElse(this::reveal, this::draw));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(
                ZoomEvent.ZOOM, event -> zoom(event.getZoomFactor(), event.getX(), event.getY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    protected void layoutChildren() {
        // Within the border that shows the focus.
        canvas.setWidth(Math.max(0, getWidth() - 2 * BORDER));
        canvas.setHeight(Math.max(0, getHeight() - 2 * BORDER));
        canvas.relocate(BORDER, BORDER);
        look();
    }

    private void look() {
        model.shownProperty()
                .get()
                .ifPresent(
                        now -> {
                            if (whole
                                    || camera.width() != getWidth()
                                    || camera.height() != getHeight()) {
                                fit(now.map());
                                whole = true;
                            }
                        });
        draw();
    }

    private void fit(NetworkMap map) {
        double width = getWidth();
        double height = getHeight();
        boolean packed = map == laid && width == camera.width() && height == camera.height();
        laid = map;
        camera =
                NetworkCamera.whole(
                        packed ? camera.map() : map.fitted(NetworkCamera.aspect(width, height)),
                        width,
                        height);
    }

    private void reveal(Person person) {
        place(person.id()).ifPresent(place -> camera = camera.revealing(place));
        draw();
    }

    private Optional<Place> place(long id) {
        return Optional.ofNullable(camera.map().places().get(id));
    }

    /** Looks closer or from farther away, around whoever is selected, else around the middle. */
    void zoom(double factor) {
        Optional<Place> chosen = model.selectedProperty().get().flatMap(one -> place(one.id()));
        zoom(
                factor,
                chosen.map(camera::x).orElse(getWidth() / 2),
                chosen.map(camera::y).orElse(getHeight() / 2));
    }

    private void zoom(double factor, double x, double y) {
        camera = camera.zoomed(factor, x, y);
        whole = false;
        draw();
    }

    /** Shows all of it. */
    void all() {
        whole = true;
        look();
    }

    private void pan(double x, double y) {
        camera = camera.panned(x, y);
        whole = false;
        draw();
    }

    private void press(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        moved = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        pan(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
        moved = true;
    }

    private void release(MouseEvent event) {
        if (moved || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Optional<Person> there = at(event.getX(), event.getY());
        model.select(there.map(Person::id).orElse(0L));
        if (event.getClickCount() == 2) {
            there.ifPresent(person -> open.accept(person.id()));
        }
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        zoom(Math.pow(2, event.getDeltaY() / WHEEL), event.getX(), event.getY());
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> pan(STEP, 0);
            case RIGHT -> pan(-STEP, 0);
            case UP -> pan(0, STEP);
            case DOWN -> pan(0, -STEP);
            case PLUS, EQUALS, ADD -> zoom(CLOSER);
            case MINUS, SUBTRACT -> zoom(1 / CLOSER);
            case DIGIT0, NUMPAD0 -> all();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /** Who stands at a point; the nearest, if anybody is near. */
    private Optional<Person> at(double x, double y) {
        Comparator<Person> nearest = Comparator.comparingDouble(person -> distance(person, x, y));
        return people().stream()
                .min(nearest)
                .filter(person -> distance(person, x, y) <= radius(person) + REACH);
    }

    private double distance(Person person, double x, double y) {
        return place(person.id())
                .map(place -> Math.hypot(camera.x(place) - x, camera.y(place) - y))
                .orElse(Double.MAX_VALUE);
    }

    private List<Person> people() {
        return model.shownProperty().get().map(now -> now.network().people()).orElse(List.of());
    }

    private double radius(Person person) {
        double whole = Math.min(LARGEST, SMALLEST + Math.sqrt(person.ties()));
        return whole * Math.clamp(camera.scale() * 1.4, 0.35, 1);
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Shown now = model.shownProperty().get().orElse(null);
        if (now == null || now.map() != laid) {
            return;
        }
        Optional<Person> chosen = model.selectedProperty().get();
        Set<Long> bright = bright(now, chosen);
        grounds(g, now);
        for (Tie tie : now.network().ties()) {
            tie(
                    g,
                    tie,
                    chosen.map(person -> tie.of(person.id()))
                            .orElse(bright.contains(tie.one()) && bright.contains(tie.other())));
        }
        for (Person person : now.network().people()) {
            dot(g, person, bright.contains(person.id()), chosen.filter(person::equals).isPresent());
        }
        names(g, now, bright);
    }

    /** Whoever is tied to the one who is selected, else whoever is found. */
    private Set<Long> bright(Shown now, Optional<Person> chosen) {
        Set<Long> bright = new HashSet<>();
        chosen.ifPresentOrElse(
                person -> bright.addAll(model.tiedTo(person.id())),
                () -> now.found().forEach(person -> bright.add(person.id())));
        return bright;
    }

    /** Around somebody, those two steps away are to be read, too. */
    private double faint() {
        return model.aroundProperty().get().isPresent() ? NOT_SO_FAINT : FAINT;
    }

    /** Broad, round strokes between those that belong together make one ground of them. */
    private void grounds(GraphicsContext g, Shown now) {
        g.setStroke(ink.colour("ground"));
        g.setLineWidth(Math.max(10, GROUND * 2 * camera.scale()));
        g.setLineCap(StrokeLineCap.ROUND);
        for (Set<Long> cluster : now.map().clusters()) {
            for (Tie tie : now.network().ties()) {
                if (cluster.contains(tie.one()) && cluster.contains(tie.other())) {
                    line(g, tie);
                }
            }
        }
        g.setLineCap(StrokeLineCap.BUTT);
    }

    private void tie(GraphicsContext g, Tie tie, boolean bright) {
        boolean worked = tie.kind() == Kind.WORKED;
        g.setGlobalAlpha(bright ? 1 : faint());
        g.setStroke(ink.colour(worked ? "worked" : "introduced"));
        g.setLineWidth(worked ? Math.min(4, 1 + tie.times() * 0.6) : 1.2);
        // Shape tells them apart, too.
        g.setLineDashes(worked ? new double[0] : new double[] {4, 3});
        line(g, tie);
        g.setLineDashes();
        g.setGlobalAlpha(1);
    }

    private void line(GraphicsContext g, Tie tie) {
        Place one = camera.map().places().get(tie.one());
        Place other = camera.map().places().get(tie.other());
        if (one != null && other != null) {
            g.strokeLine(camera.x(one), camera.y(one), camera.x(other), camera.y(other));
        }
    }

    private void dot(GraphicsContext g, Person person, boolean bright, boolean selected) {
        place(person.id())
                .ifPresent(
                        place -> {
                            double radius = radius(person);
                            g.setGlobalAlpha(bright ? 1 : faint());
                            g.setFill(ink.colour(selected ? "accent" : "muted"));
                            circle(g, place, radius);
                            g.setGlobalAlpha(1);
                            if (selected) {
                                g.setStroke(ink.colour("accent"));
                                g.setLineWidth(2);
                                double ring = radius + 3;
                                g.strokeOval(
                                        camera.x(place) - ring,
                                        camera.y(place) - ring,
                                        2 * ring,
                                        2 * ring);
                            }
                        });
    }

    private void circle(GraphicsContext g, Place place, double radius) {
        g.fillOval(camera.x(place) - radius, camera.y(place) - radius, 2 * radius, 2 * radius);
    }

    /**
     * From far away, one name a group is enough: that of whoever has the most ties. Who is sought
     * is named wherever they are.
     */
    private List<Person> named(Shown now) {
        if (now.found().size() < now.network().people().size()) {
            return now.found();
        }
        if (camera.scale() >= NAMES_OF_ALL || model.selectedProperty().get().isPresent()) {
            return now.network().people();
        }
        Set<Set<Long>> told = new HashSet<>();
        Map<Long, Set<Long>> groups = new HashMap<>();
        now.map().clusters().forEach(group -> group.forEach(id -> groups.put(id, group)));
        return now.network().people().stream()
                .filter(person -> groups.containsKey(person.id()))
                .filter(person -> told.add(groups.get(person.id())))
                .toList();
    }

    private void names(GraphicsContext g, Shown now, Set<Long> bright) {
        g.setFont(font);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        NameRoom room = new NameRoom(camera.width(), camera.height());
        now.network()
                .people()
                .forEach(
                        person ->
                                place(person.id())
                                        .ifPresent(
                                                at ->
                                                        room.dot(
                                                                camera.x(at),
                                                                camera.y(at),
                                                                radius(person))));
        boolean around = model.aroundProperty().get().isPresent();
        // From far away a group is worth a name, even over the dots of its people.
        boolean far = camera.scale() < NAMES_OF_ALL;
        long chosen = model.selectedProperty().get().map(Person::id).orElse(0L);
        List<Person> people = new ArrayList<>(named(now));
        people.sort(
                Comparator.comparing((Person person) -> person.id() != chosen)
                        .thenComparing(person -> !bright.contains(person.id())));
        for (Person person : people) {
            Place place = camera.map().places().get(person.id());
            boolean told = around || bright.contains(person.id());
            if (place == null || !told || room.size() >= MOST_NAMES) {
                continue;
            }
            String name = cut(desk.names().pair(person.contact().name()).main());
            room.take(
                            camera.x(place),
                            camera.y(place),
                            radius(person),
                            width(name),
                            far || person.id() == chosen)
                    .ifPresent(box -> outlined(g, name, box.middle(), box.top()));
        }
    }

    /** Written on a rim of the page's colour, so that lines do not cross the letters. */
    private void outlined(GraphicsContext g, String name, double x, double y) {
        Color page = ink.colour("page");
        g.setStroke(page);
        g.setLineWidth(3);
        g.strokeText(name, x, y);
        g.setFill(ink.colour("text"));
        g.fillText(name, x, y);
    }

    /** Of a very long name, the beginning: it must not cover the others. */
    private String cut(String name) {
        int end = name.length();
        while (end > 1 && width(name.substring(0, end)) > WIDEST) {
            end = name.offsetByCodePoints(end, -1);
        }
        return end == name.length() ? name : name.substring(0, end).strip() + "…";
    }

    private double width(String name) {
        Text text = new Text(name);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
