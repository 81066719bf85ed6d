package io.execfabric.hotupdate.submission.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.finding.Finding;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps a round's findings as one JSON text: they are read and written as a whole, and never searched. */
@Converter
class FindingsConverter implements AttributeConverter<List<Finding>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<StoredFinding>> FINDINGS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(
                    findings.stream().map(StoredFinding::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be written", e);
        }
    }

    @Override
    public List<Finding> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, FINDINGS).stream()
                    .map(StoredFinding::finding)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored findings cannot be read", e);
        }
    }
}
