package io.execfabric.hotupdate.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingTexts;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.jackson.JsonComponent;
import org.springframework.context.i18n.LocaleContextHolder;

/** A finding in answers to programs: {@code message} is in the caller's language, and English outside of a request. */
@JsonComponent
class FindingJson extends JsonSerializer<Finding> {

    @Override
    public void serialize(Finding finding, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeObjectField("code", finding.code());
        json.writeStringField("path", finding.path());
        if (finding.line() != null) {
            json.writeNumberField("line", finding.line());
        }
        json.writeStringField("message", FindingTexts.text(finding, reader()));
        json.writeEndObject();
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocaleContext() == null ? Locale.ENGLISH : LocaleContextHolder.getLocale();
    }
}
