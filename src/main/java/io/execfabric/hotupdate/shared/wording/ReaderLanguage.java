package io.execfabric.hotupdate.shared.wording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/** In which of our two languages somebody is answered; English for whoever wishes none, whatever this host speaks. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    /** What the request itself wishes: for answers that are given before the framework has looked at it. */
    public static Locale of(HttpServletRequest request) {
        boolean wishes = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return wishes ? ours(request.getLocale()) : Locale.ENGLISH;
    }

    /** That of the request which is being handled; English outside of one. */
    public static Locale present() {
        return LocaleContextHolder.getLocaleContext() == null ? Locale.ENGLISH : ours(LocaleContextHolder.getLocale());
    }

    /** Tells caches and readers in which language an answer is, and what that followed. */
    public static void mark(HttpServletResponse response, Locale reader) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ours(reader).toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** {@code en} or {@code zh-CN}. */
    public static Locale ours(Locale wished) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(wished.getLanguage());
        return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
