package app.renmai.service.log;

import java.util.List;

/** Who can be meant by a name. */
public interface People {
    /** Nobody is known. */
    People NOBODY =
            new People() {
                @Override
                public List<Someone> named(String name) {
                    return List.of();
                }

                @Override
                public List<Someone> ofFamily(String family) {
                    return List.of();
                }
            };

    /**
     * Those who bear a name, the one talked with last first.
     *
     * @param name a whole name, a given name, a nickname, or one of them in pinyin, as it was
     *     typed; the beginning of a name is no name
     */
    List<Someone> named(String name);

    /**
     * Those of a family, the one talked with last first.
     *
     * @param family a family name, in Han or as it is read
     */
    List<Someone> ofFamily(String family);
}
