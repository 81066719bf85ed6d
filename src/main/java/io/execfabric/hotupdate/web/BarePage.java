package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.RequestId;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The error page without anything that needs a request: no menu, nobody's name, the same words as on the usual one. */
final class BarePage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>%3$s</title>
              <link rel="stylesheet" href="/assets/app.css">
            </head>
            <body>
            <main id="main" class="narrow">
              <section class="lost">
                <p class="eyebrow">%2$d</p>
                <h1>%3$s</h1>
                <p class="lead">%4$s</p>
                <p class="quiet">%6$s</p>
                <p class="actions"><a class="btn btn-main" href="/">%5$s</a></p>
              </section>
            </main>
            </body>
            </html>
            """;

    private BarePage() {}

    static String of(ErrorCode code, Locale reader) {
        boolean chinese = reader.equals(Locale.SIMPLIFIED_CHINESE);
        // no other language in between: the host's own is nobody's wish
        ResourceBundle words = ResourceBundle.getBundle(
                "messages",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return PAGE.formatted(
                reader.toLanguageTag(),
                code.status(),
                word(words, code, "", code.title(reader)),
                word(words, code, ".hint", code.sentence().in(reader)),
                words.getString("error.home"),
                number(words));
    }

    private static String number(ResourceBundle words) {
        String id = RequestId.current();
        return id == null ? "" : MessageFormat.format(words.getString("error.number"), id);
    }

    private static String word(ResourceBundle words, ErrorCode code, String which, String otherwise) {
        String key = "error." + code.slug() + which;
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
