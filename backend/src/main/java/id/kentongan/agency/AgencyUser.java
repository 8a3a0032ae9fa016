package id.kentongan.agency;

import id.kentongan.region.RegionReport;

/** Names agencies or stations in what is in force: a bean in each module that does. */
public interface AgencyUser {

  /** Refuses what it names that would not be there any longer. Changes nothing. */
  void checkNamed(KnownAgencies next, RegionReport report);

  /** These are in force now; in the transaction that made them so. */
  default void follow(KnownAgencies now) {}
}
