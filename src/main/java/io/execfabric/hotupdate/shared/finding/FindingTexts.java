package io.execfabric.hotupdate.shared.finding;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of findings in English and Simplified Chinese, from {@code findings.properties}; no server is needed. */
public final class FindingTexts {

    private static final String BUNDLE = "findings";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingTexts() {}

    /** The finding's sentence in the reader's language; in English where it was written by a tool or long ago. */
    public static String text(Finding finding, Locale reader) {
        Wording wording = finding.wording();
        return wording != null && bundle(reader).containsKey(wording.key()) ? text(wording, reader) : finding.message();
    }

    static String text(Wording wording, Locale reader) {
        List<String> arguments = wording.arguments();
        return PLACE.matcher(bundle(reader).getString(wording.key()))
                .replaceAll(place -> Matcher.quoteReplacement(argument(arguments, Integer.parseInt(place.group(1)))));
    }

    private static String argument(List<String> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    private static ResourceBundle bundle(Locale reader) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(reader.getLanguage());
        return ResourceBundle.getBundle(BUNDLE, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT, NO_FALLBACK);
    }
}
