package io.execfabric.hotupdate.web.list;

import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.page.ListQuery;
import io.execfabric.hotupdate.shared.page.PointInTime;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;

/** What a filter would take, for each one that was given something else. */
public final class FilterFindings {

    private FilterFindings() {}

    public static boolean isOfAList(MethodArgumentNotValidException problem) {
        return ListQuery.class.isAssignableFrom(problem.getParameter().getParameterType());
    }

    public static List<Finding> of(MethodArgumentNotValidException problem) {
        Class<?> query = problem.getParameter().getParameterType();
        return problem.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .map(name -> finding(name, type(query, name)))
                .toList();
    }

    private static Class<?> type(Class<?> query, String name) {
        return Arrays.stream(query.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(FilterFindings::value)
                .findFirst()
                .orElseThrow();
    }

    /** Of one value, where the filter takes several. */
    private static Class<?> value(RecordComponent component) {
        ResolvableType type = ResolvableType.forType(component.getGenericType());
        return type.hasGenerics() ? type.getGeneric(0).toClass() : component.getType();
    }

    private static Finding finding(String name, Class<?> type) {
        if (type.isEnum()) {
            return invalid(name, "query.one-of", words(type));
        }
        if (type == PointInTime.class) {
            return invalid(name, "query.time");
        }
        if (type == Boolean.class) {
            return invalid(name, "query.one-of", "true, false");
        }
        return invalid(name, type == Integer.class ? "query.number" : "query.name");
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> value instanceof RiskLevel risk ? risk.word() : String.valueOf(value))
                .collect(Collectors.joining(", "));
    }

    private static Finding invalid(String name, String key, Object... arguments) {
        Object[] all = Stream.concat(Stream.of(name), Arrays.stream(arguments)).toArray();
        return Finding.worded(FindingCode.FIELD_INVALID, name, key, all);
    }
}
