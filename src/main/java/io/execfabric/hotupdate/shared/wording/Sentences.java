package io.execfabric.hotupdate.shared.wording;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our sentences in English and Simplified Chinese, from the bundles of findings and refusals; no server is needed. */
final class Sentences {

    private static final List<String> BUNDLES = List.of("findings", "refusals");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Sentences() {}

    static boolean has(String key) {
        return BUNDLES.stream().anyMatch(name -> bundle(name, Locale.ENGLISH).containsKey(key));
    }

    static String text(Wording wording, Locale reader) {
        return PLACE.matcher(sentence(wording.key(), reader))
                .replaceAll(place -> Matcher.quoteReplacement(
                        argument(wording.arguments(), Integer.parseInt(place.group(1)), reader)));
    }

    /** A key that has no sentence is told as it is: whoever is refused is not to get a failure instead. */
    private static String sentence(String key, Locale reader) {
        return BUNDLES.stream()
                .map(name -> bundle(name, reader))
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> bundle.getString(key))
                .orElse(key);
    }

    private static String argument(List<Object> arguments, int index, Locale reader) {
        if (index >= arguments.size()) {
            return "";
        }
        return arguments.get(index) instanceof Wording nested
                ? text(nested, reader)
                : String.valueOf(arguments.get(index));
    }

    private static ResourceBundle bundle(String name, Locale reader) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(reader.getLanguage());
        return ResourceBundle.getBundle(name, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT, NO_FALLBACK);
    }
}
