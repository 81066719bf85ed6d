package io.execfabric.hotupdate.web.list;

import io.execfabric.hotupdate.shared.page.ListQuery;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.Paged;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The parameters that a list knows, as its controller declares them.
 *
 * @param repeatable by name: whether it may be given several times
 */
record ListParameters(Map<String, Boolean> repeatable) {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    static boolean isList(HandlerMethod method) {
        return Paged.class.isAssignableFrom(method.getReturnType().getParameterType())
                || Arrays.stream(method.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(type -> type == PageRequest.class || ListQuery.class.isAssignableFrom(type));
    }

    static ListParameters of(HandlerMethod method) {
        Map<String, Boolean> known = new TreeMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            known.putAll(of(parameter));
        }
        return new ListParameters(known);
    }

    private static Map<String, Boolean> of(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type == PageRequest.class) {
            return Map.of(LIMIT, false, CURSOR, false);
        }
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            return Map.of(name(asked, parameter), isSeveral(type));
        }
        boolean filters =
                ListQuery.class.isAssignableFrom(type) || parameter.hasParameterAnnotation(ModelAttribute.class);
        return filters && type.isRecord() ? components(type) : Map.of();
    }

    private static Map<String, Boolean> components(Class<?> query) {
        Map<String, Boolean> known = new TreeMap<>();
        for (RecordComponent component : query.getRecordComponents()) {
            known.put(component.getName(), isSeveral(component.getType()));
        }
        return known;
    }

    private static boolean isSeveral(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type.isArray();
    }

    private static String name(RequestParam asked, MethodParameter parameter) {
        return asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
    }
}
