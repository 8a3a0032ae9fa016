package id.kentongan.call;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where callers are. */
interface CallFixes extends Repository<CallFix, UUID> {

  CallFix save(CallFix fix);

  List<CallFix> findByCallInOrderByReceivedAt(Collection<UUID> calls);
}
