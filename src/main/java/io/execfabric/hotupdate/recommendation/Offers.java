package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the availability policy offers to a caller at this moment, whoever shows it: an assistant's list of tools, the page
 * of the token that the assistant uses, the folder that can be downloaded.
 */
public interface Offers {

    /** A part of the list, in order of code; the cursor is the last code shown. */
    ItemList<Offer> list(Caller caller, PageRequest page);

    /** One of them; empty for a code that names nothing, something that is not offered, or another tenant's. */
    Optional<Offer> find(Caller caller, ScriptCode code);

    /** The whole list as Skill version ids by code, to tell one list from another. */
    Map<ScriptCode, String> versions(Caller caller);

    /** Writes into the audit trail that {@code offers} were told to an assistant, and counts them. */
    void told(Caller caller, String client, List<Offer> offers);
}
