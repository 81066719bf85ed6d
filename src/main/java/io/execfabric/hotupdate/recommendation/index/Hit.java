package io.execfabric.hotupdate.recommendation.index;

import io.execfabric.hotupdate.recommendation.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Skill version that fits, and why; what is shown of it is the approved text. */
public record Hit(
        String id,
        String name,
        String description,
        @Nullable String inputSchema,
        double score,
        List<Match> matches) {}
