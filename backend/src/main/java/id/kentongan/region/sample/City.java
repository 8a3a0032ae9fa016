package id.kentongan.region.sample;

import java.util.List;

/** The whole city, built step by step in the order in which each needs the one before. */
final class City {

  private final CityPlan plan;
  private final Words words = new Words();
  private final Waters waters;
  private final Roads roads;
  private final Terrain terrain;
  private final Quarters quarters;
  private final Wards wards;
  private final Railway railway;
  private final Sites sites;
  private final List<Buildings.House> houses;

  City(CityPlan plan) {
    this.plan = plan;
    this.waters = new Waters(plan, words);
    this.roads = new Roads(plan);
    roads.layArterials();
    this.terrain = new Terrain(plan, roads.net(), waters);
    this.wards = new Wards(plan, words, terrain, roads.net(), waters);
    this.quarters = new Quarters(plan, words, terrain, roads.net(), waters);
    this.railway = new Railway(plan);
    railway.cross(roads.net());
    Land land = new Land(plan, terrain, waters, quarters);
    land.close(roads.square());
    land.close(railway.line(), 9);
    roads.growCollectors(land);
    StreetNames names = new StreetNames(plan, words, wards, roads.net(), quarters);
    names.give();
    this.sites = new Sites(roads.net(), land, wards);
    new Town(plan, words, wards, sites).build();
    Buildings buildings = new Buildings(plan, terrain, roads.net(), quarters, land);
    if (plan.drawsMap()) {
      roads.growStreets(land);
      names.give();
      buildings = new Buildings(plan, terrain, roads.net(), quarters, land);
      buildings.build();
    }
    this.houses = buildings.houses();
  }

  String shortName() {
    return plan.name().substring(plan.name().indexOf(' ') + 1);
  }

  CityPlan plan() {
    return plan;
  }

  Words words() {
    return words;
  }

  Waters waters() {
    return waters;
  }

  Roads roads() {
    return roads;
  }

  Terrain terrain() {
    return terrain;
  }

  Quarters quarters() {
    return quarters;
  }

  Wards wards() {
    return wards;
  }

  Railway railway() {
    return railway;
  }

  Sites sites() {
    return sites;
  }

  List<Buildings.House> houses() {
    return houses;
  }
}
