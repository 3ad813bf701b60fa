package app.renmai.service.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Result;
import app.renmai.model.shared.Coded;

/**
 * How far an introduction has come, in the order of a list. Message keys are {@code
 * introduction.stage.<code>}.
 */
public enum Stage implements Coded {
    /** Both agreed: it can be made. */
    READY("ready"),
    /** Somebody is still to be asked. */
    TO_ASK("to-ask"),
    /** Whoever has not agreed was asked. */
    ASKED("asked"),
    /** Made; what came of it is not known yet. */
    MADE("made"),
    /** It was of use; nobody has said thanks yet, and nobody needs to. */
    USEFUL("useful"),
    /** It was of use, and the user was thanked. */
    THANKED("thanked"),
    /** Nothing came of it. */
    NOTHING("nothing"),
    /** One of the two would rather not. */
    DECLINED("declined");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether something is still to be done or to be heard. */
    public boolean open() {
        return compareTo(USEFUL) < 0;
    }

    /** How far an introduction has come. */
    public static Stage of(Introduction introduction) {
        if (introduction.madeOn() != null) {
            return made(introduction);
        }
        Consent one = introduction.one().consent();
        Consent other = introduction.other().consent();
        if (one == Consent.DECLINED || other == Consent.DECLINED) {
            return DECLINED;
        }
        if (introduction.agreed()) {
            return READY;
        }
        return one == Consent.NOT_ASKED || other == Consent.NOT_ASKED ? TO_ASK : ASKED;
    }

    private static Stage made(Introduction introduction) {
        if (introduction.result() == Result.UNKNOWN) {
            return MADE;
        }
        if (introduction.result() == Result.NOTHING) {
            return NOTHING;
        }
        return introduction.thankedOn() == null ? USEFUL : THANKED;
    }
}
