package app.renmai.service.duplicate;

import app.renmai.store.Reader;
import app.renmai.store.SettingStore;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The region that telephone numbers without a country code are of. */
public final class PhoneRegion {
    /** The setting of the workspace that names it. */
    public static final String SETTING = "phone.region";

    private static final String WITHOUT_A_WORD = "CN";

    private PhoneRegion() {}

    /**
     * The region of a workspace (ISO 3166-1, two letters): as set, else that of the system, else
     * China.
     */
    public static String of(Reader reader) {
        String system = Locale.getDefault().getCountry();
        Set<String> known = PhoneNumberUtil.getInstance().getSupportedRegions();
        return SettingStore.find(reader, SETTING)
                .filter(known::contains)
                .orElse(known.contains(system) ? system : WITHOUT_A_WORD);
    }

    /** The country code of a region, such as 86. */
    public static int countryCode(String region) {
        return PhoneNumberUtil.getInstance().getCountryCodeForRegion(region);
    }

    /** All regions with numbers of their own, in alphabetical order. */
    public static Set<String> all() {
        return new TreeSet<>(PhoneNumberUtil.getInstance().getSupportedRegions());
    }
}
