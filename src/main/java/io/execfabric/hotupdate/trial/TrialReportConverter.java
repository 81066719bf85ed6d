package io.execfabric.hotupdate.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a report as one JSON text: it is read and written as a whole, and never searched. */
@Converter
class TrialReportConverter implements AttributeConverter<TrialReport, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(TrialReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trial report cannot be written", e);
        }
    }

    @Override
    public TrialReport convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, TrialReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored trial report cannot be read", e);
        }
    }
}
