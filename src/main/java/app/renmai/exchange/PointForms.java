package app.renmai.exchange;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PostalAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Contact points as files spell them, turned into ours. */
public final class PointForms {
    /** Services by the names that files give them, in lower case. */
    private static final Map<String, String> SERVICES =
            Map.ofEntries(
                    Map.entry("wechat", "wechat"),
                    Map.entry("weixin", "wechat"),
                    Map.entry("微信", "wechat"),
                    Map.entry("微信号", "wechat"),
                    Map.entry("qq", "qq"),
                    Map.entry("qq号", "qq"),
                    Map.entry("dingtalk", "dingtalk"),
                    Map.entry("钉钉", "dingtalk"),
                    Map.entry("feishu", "feishu"),
                    Map.entry("飞书", "feishu"),
                    Map.entry("lark", "feishu"),
                    Map.entry("wecom", "wecom"),
                    Map.entry("企业微信", "wecom"),
                    Map.entry("skype", "skype"),
                    Map.entry("skype-username", "skype"),
                    Map.entry("icq", "icq"),
                    Map.entry("aim", "aim"),
                    Map.entry("jabber", "xmpp"),
                    Map.entry("xmpp", "xmpp"),
                    Map.entry("msn", "msn"),
                    Map.entry("yahoo", "yahoo"),
                    Map.entry("google-talk", "google-talk"),
                    Map.entry("googletalk", "google-talk"),
                    Map.entry("google talk", "google-talk"),
                    Map.entry("hangouts", "google-talk"),
                    Map.entry("gadugadu", "gadu-gadu"),
                    Map.entry("sip", "sip"),
                    Map.entry("telegram", "telegram"),
                    Map.entry("whatsapp", "whatsapp"),
                    Map.entry("line", "line"),
                    Map.entry("kakaotalk", "kakaotalk"),
                    Map.entry("signal", "signal"),
                    Map.entry("matrix", "matrix"),
                    Map.entry("facebook", "facebook"),
                    Map.entry("twitter", "x"),
                    Map.entry("x", "x"),
                    Map.entry("linkedin", "linkedin"),
                    Map.entry("sinaweibo", "weibo"),
                    Map.entry("weibo", "weibo"),
                    Map.entry("微博", "weibo"),
                    Map.entry("tencentweibo", "weibo"),
                    Map.entry("flickr", "flickr"),
                    Map.entry("instagram", "instagram"),
                    Map.entry("github", "github"),
                    Map.entry("zhihu", "zhihu"),
                    Map.entry("知乎", "zhihu"),
                    Map.entry("xiaohongshu", "xiaohongshu"),
                    Map.entry("小红书", "xiaohongshu"),
                    Map.entry("douyin", "douyin"),
                    Map.entry("抖音", "douyin"));

    private static final Map<String, String> HOSTS =
            Map.of(
                    "linkedin.com", "linkedin",
                    "weibo.com", "weibo",
                    "weibo.cn", "weibo",
                    "github.com", "github",
                    "twitter.com", "x",
                    "x.com", "x",
                    "facebook.com", "facebook",
                    "instagram.com", "instagram",
                    "zhihu.com", "zhihu",
                    "xiaohongshu.com", "xiaohongshu");

    private PointForms() {}

    /** The service that a name in a file means, or empty when it is none we know. */
    public static Optional<String> service(String name) {
        return Optional.ofNullable(SERVICES.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** A messenger account. */
    public static ContactPoint messenger(String serviceName, String account, String label) {
        String service = service(serviceName).orElse(serviceName.strip().toLowerCase(Locale.ROOT));
        return ContactPoint.of(ContactPoint.Kind.MESSENGER, service, account, label);
    }

    /** A link, of the service its host belongs to. */
    public static ContactPoint link(String url, String label) {
        return ContactPoint.of(ContactPoint.Kind.LINK, serviceOfHost(url), url, label);
    }

    private static String serviceOfHost(String url) {
        String rest = url.toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+://", "");
        String host = rest.split("[/?#:]", 2)[0];
        while (host.contains(".")) {
            String service = HOSTS.get(host);
            if (service != null) {
                return service;
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return "";
    }

    /**
     * The e-mail address in a text: without {@code mailto:} and {@code SMTP:}; empty for the X.500
     * paths that Outlook writes in its place.
     */
    public static Optional<String> email(String text) {
        String address = text.strip();
        for (String prefix : List.of("mailto:", "smtp:")) {
            if (address.regionMatches(true, 0, prefix, 0, prefix.length())) {
                address = address.substring(prefix.length());
            }
        }
        boolean directoryPath = address.regionMatches(true, 0, "/o=", 0, 3);
        return address.isEmpty() || directoryPath ? Optional.empty() : Optional.of(address);
    }

    /**
     * A postal address.
     *
     * @param parts its parts
     * @param shown its lines as the file shows them, or empty to make them of the parts
     * @param label home, work
     */
    public static ContactPoint address(PostalAddress parts, String shown, String label) {
        String value = shown.isBlank() ? lines(parts) : shown.strip();
        return new ContactPoint(0, ContactPoint.Kind.ADDRESS, "", value, label, false, parts);
    }

    /** Whether an address has no part. */
    public static boolean isBlank(PostalAddress address) {
        return lines(address).isBlank();
    }

    /** Chinese addresses go from the large to the small, others from the small to the large. */
    private static String lines(PostalAddress a) {
        List<String> place = new ArrayList<>();
        boolean chinese =
                (a.street() + a.city() + a.region())
                        .codePoints()
                        .anyMatch(Character::isIdeographic);
        if (chinese) {
            String region = a.region().equals(a.city()) ? "" : a.region();
            place.add(joined("", region, a.city(), a.street(), a.extended()));
            place.add(a.poBox());
            place.add(joined(" ", a.postalCode(), a.country()));
        } else {
            place.add(a.poBox());
            place.add(a.extended());
            place.add(a.street());
            place.add(joined(" ", a.city(), a.region(), a.postalCode()));
            place.add(a.country());
        }
        return String.join("\n", place.stream().filter(line -> !line.isBlank()).toList());
    }

    private static String joined(String separator, String... parts) {
        return String.join(
                separator, List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }

    private static final Set<String> SYSTEM_GROUPS =
            Set.of("mycontacts", "my contacts", "starred", "starred in android", "我的联系人");

    /** Whether a group is one that every address book has, and so says nothing. */
    public static boolean isSystemGroup(String name) {
        String plain = name.strip();
        return plain.startsWith("* ") || SYSTEM_GROUPS.contains(plain.toLowerCase(Locale.ROOT));
    }
}
