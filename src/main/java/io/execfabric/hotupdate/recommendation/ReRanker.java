package io.execfabric.hotupdate.recommendation;

import java.util.List;

/**
 * A second opinion on what was found, for instance by the likeness of embeddings. It sees a request and the texts that this
 * caller is offered anyway, and orders them; it can neither add to them nor take from them. None is switched on unless the
 * application has a bean of this type.
 */
public interface ReRanker {

    /**
     * The ids of {@code found}, the best first. An id that was not found is left out, one that is missing keeps its place behind
     * the others; when it fails, the order stays as it was.
     */
    List<String> order(String request, List<Candidate> found);

    /**
     * What is known of one that was found.
     *
     * @param id stands for it in this one call
     */
    record Candidate(String id, String name, String description, double score) {}
}
