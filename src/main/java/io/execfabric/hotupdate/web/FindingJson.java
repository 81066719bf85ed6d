package io.execfabric.hotupdate.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingTexts;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

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
        json.writeStringField("message", FindingTexts.text(finding, ReaderLanguage.present()));
        json.writeEndObject();
    }
}
