/**
 * The 2,048 words that a person's code is made of, in alphabetical order.
 * Started from the English list of BIP 39 (MIT, https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt) and then read word by word:
 * see README.md for what was taken out. The order is part of every code already given out: never add, remove or move a word.
 */
export const words: readonly string[] = `
abacus abbey ability able about above absorb abstract acacia access account achieve acorn acoustic acquire acre across act action actor
adapt add address adjust admit advance advice aerobic afford afternoon agate age aglow ahead aim air airport airy aisle album alcove
alder algae all allow almanac almost aloe alpaca alpha alpine already also alter always amazing amber ambience amble among amount ample
amused anchor ancient anemone angle angora anise announce annual anorak another answer antenna anthem antique antler any anyway apart
aperture apiary appear apple approve april apron aqua arbour arcade arch arctic area arena armchair aroma around arrange arrive art
artefact artist artwork ashore aside ask asparagus aspect asset assist aster astronomy athlete atlas atom attend attitude attract
aubergine audible august aunt aurora author auto autumn avenue aviary avocado awake aware away awesome awning axis axle azalea azure
backpack badge bag baguette bakery balance balcony ball balm balsam bandstand banner banquet barley barn barometer barrel base basic
basket bath bauble bay beach bead beagle beam become bedding bedrock bedspread bee beech beehive beetle before begin begonia behind
belfry bell below belt bench benefit beret bergamot berry beside bespoke best better between beyond bicycle bike billow biology birch
bird biscuit bison bistro blanket blazer blend bless blink bliss block bloom blossom blouse blue blur board bobbin bonnet bonus book
boost boot botany bottle boulder bounce bouquet boutique bow bowl box bracket bramble branch brass bread breeze brew brick bridge brief
bright brim bring brioche brisk broad broccoli broom broth brunch brush bubble buckle buddy bugle build bulb bulrush bumper bun bundle
bungalow bunting buoy burger burrow bus business busy butter buzz byway cabaret cabbage cabin cable cactus caddy cadence cafe cake
calendar calf calico call calm camera camping can canal candy canoe cantata canvas canyon capable cape captain car caravan carbon card
carnival carol carpet carry cart cascade case cashew casserole castle cat catalogue catch category cave cedar ceiling celery cello cement
century ceramic cereal chair chalk champion change chapter charm chat check cheese chef cherry chestnut chicory chimney chirp chive
choice choose chorus chunk churn chutney cinema cinnamon circle citrus city civic clap clarify classic clay clean clematis clever click
cliff climb clink clip clock close cloth cloud clover clump cluster coast cobble cobweb cod code coin collect column comb come comfort
comic comma compass concert condor confetti congress conker connect consider contour cook cool copse copy coral cord core cork cormorant
cornflower correct cosmos costume cosy cot cottage couch couple courtyard cove crab crackle cradle craft crane crate crayon cream creek
crepe crest cricket crinkle crisp crocus croft croissant croquet crossbill cruise crumb crunchy crystal cube cucumber cuff cup cupboard
curlew current curtain curve cushion custom cutlery cycle cymbal cypress daffodil dahlia daily dainty dairy daisy dale damson dance
dandelion dappled dartboard dash date dawn day dazzle decade december decimal deck decorate deer define degree deliver delta den denim
depth derive describe design desk dessert detail develop device devote dew dewdrop dewy diagram dial diamond diary digital diligent dill
dimple dinghy dinner dip diploma direct discover dish display distance diver document dolphin domain dome donate doodle door dormouse dot
dough dove downhill dozen draft dragon drape draw dream dress driftwood drive drizzle drop dry duck dune during dusk dust duvet dwell
dynamic eager eagle early earmuff earn earring earth easel easily east easy eaves echo eclipse ecology eddy edge edible edit educate eel
effort egret eiderdown eight either elastic elbow electric elegant element eleven elk elm else embark ember emblem embrace emerge empower
emu enable enact encore endorse energy engine engrave enhance enjoy enough enrich enrol ensemble ensure enter entire entry envelope envoy
epic episode equator equip era esplanade espresso essay estuary evening evergreen evoke evolve ewe exact example excess exchange excite
exhale exist expand expect explore express extend eyelet fabric faculty fairground falafel falcon fan farm fashion fathom favourite fawn
feast feature february feed feel fence fennel fern ferry festival feta fetch fibre fiddle field fiesta fifty fig file film filter final
finch find finery finish fir fireside first fish fit fitness fix fjord flair flake flamingo flannel flapjack flask flavour fleece flicker
flight flint flip float flock floor flora floss flotilla flour flower fluffy flurry flush flute fly flyer foal foam focus fog foghorn
foil folder folk follow fondue food footpath forage ford forest forge fork fortune forum forward found fox foxglove foxtail fragrant
frame freckle freesia fresh friend frill frisbee fritter front frost fudge fun funnel furl furrow future fuzz gable gadget gain galaxy
gallery game gander garage garden garlic garment gate gather gauge gaze gecko gem genius genre gentle genuine geology geranium gerbil
gesture gherkin gift gingham giraffe glacier glad glance glass glaze gleam glen glide glimpse glint glisten glitter gloaming globe glory
glossy glove glow goblet goggles gold golf gondola gong good gooseberry gorse grace gradient grain granite grape grass grater gravity
great green griddle grill grin groove grotto grouping grove grow guava guest guild guitar gull guppy gurgle gust gym habit haddock
halibut hall halo hamlet hammock hamper hamster hand happy harbour hare harp hat hatch hatstand have hawk hawthorn hay haystack hazel
heap heart heath hectare hedgehog height heirloom helium helmet help hem herb heron herring hexagon hibiscus hike hill hinge hive hobby
hockey hold holiday hollow home hoop hooray hop hope hopscotch horizon hornbeam horse hosepipe hosta hotel houmous hour hover hub huddle
hurrah hyacinth hydrangea ibis iceberg icicle icing icon idea image impala improve inch include increase index indoor initial ink inkwell
inlet inn inner innings input inside inspire install interest into invent invite iris iron island item ivy jacket jacuzzi jam jamboree
jangle jar jasmine jaunt javelin jay jeans jelly jersey jester jet jetty jigsaw jingle jog join jolly jot journey jovial joy jubilee jug
juggle juice jump junction juniper jute kale kangaroo kayak keen keep kelp kennel kernel kestrel ketchup kettle key keyboard keyhole kiln
kilt kind kingdom kiosk kipper kit kitchen kite kitten knack knapsack knead knight knit knoll know koala kumquat label lace lacquer
ladder lagoon lake lamb lamp landscape lane lantern lapel laptop lapwing larch larder large lark lasagne latch later latte laundry laurel
lava lavender lavish lawn layer layout leaf leap learn leaven ledger leek legend leisure lemon lemur lend length lens lentil lesson
letter level lexicon library lichen lido life lift light like lilac lily lime limit linden linen link linnet lino linseed lion liquid
list little lively llama load lobby lobelia local locket lodge loft logbook logic lollipop long loom loop lorry lotus loudly lounge
lovage love loyal lozenge lucky luggage lullaby lumber luminous lunar lunch lupin lute luxury lychee lynx lyrics macaw machine mackerel
madrigal maestro magazine magenta magic magnet magpie mail main maize major mallard malt manor mansion mantel manual maple maraca marble
march marine marker marlin marmalade marquee marrow marsh martin marzipan mast mat match material maths matinee matrix matter mauve
maximum mayfly maypole maze meadow meal meander mechanic medal media medley meerkat megaphone mellow melody melt memory menu merit merry
mesh message metal meteor method metre middle midsummer mild mileage milk million mimosa mind mineral mingle minimum minnow mint minute
miracle mirth mist mitten moat mobility model modify module mohair moisture molecule molten moment month mood moon mooring moose moped
more morning mosaic moss moth motion motor mountain mousse move movie mower much muesli mulberry mulch multiply mural museum mushroom
music mussel mustard myrtle myself nap napkin narwhal nature nautical navigate navy nearby nebula necklace nectar need neon nest net
nettle neutral news newt next nib nice nickel night nimble nine noble nook noon north nostalgia notable notch note notion nourish novel
now nozzle nuance nugget number nuthatch nutmeg nuzzle nylon oak oar oasis oat oatmeal obelisk oblong oboe observe obtain occur ocean
octave october ode offer office offshoot often okra olympic omelette omnibus once one onion online only onyx opal open opera option
orange orbiting orca orchard orderly organic origami oriole ornament osprey ostrich otter outcrop outdoor outer outfit outing outline
output outside oval over owl oxbow oxlip oyster ozone pacer pacific packet paddle page palace pallet palm pamphlet pancake panorama
pantry papaya paper paprika papyrus parade parcel parfait park parrot parsley partridge pasta patch path patio pattern pave pavilion paw
peace peak peanut pear peat pebble pecan pedal pedestal peel peg pelmet pen pencil pendant penguin pennant pensive peony pepper perch
perfume perhaps periwinkle perky pesto petal petrel petunia pewter pheasant photo piano piccolo pickle picnic picture pie piece pier
pigment pike pillow pilot pin pinafore pine pink pint pinwheel pioneer pipe pipit pistachio pitcher pivot pixel pizza placid plaice
planet plastic plate play plaza pleat plentiful pliable plinth plop plough plover plug plum plush ply plywood pocket pod poem poet point
polar polenta polite polka pollen polo pond pontoon pony pool popcorn poplar poppy porch porpoise porridge portion post posy pottery
pouch poultry practice prairie precise predict prefer prelude prepare present pretzel primrose print priority privet produce programme
project prologue promenade propeller prose provide prowess prune puddle puffin pulley puma pumice pumpkin punctual punnet purpose purr
purse put putty puzzle pyjamas pyramid quadrant quail quality quarter quaver quay quench quest quiche quiet quill quince quiver quiz
quokka quote racquet radio raffle raft rail rain raise rake ramble ramp ranch range rapid rapport raspberry ratchet rate ratio rattle
raven ravine ray ready real rebound rebuild recall receive recipe reckon recline rectangle recycle redcurrant redwood reed reef reel
refill reflect refresh regatta region regular rehearse reindeer rejoice relay relish remember remind remnant render renew renown reopen
repair replica repose reservoir restful retina retro reunion reverie revolve rewind rhubarb rhyme rhythm ribbon riddle ride ridge rigging
rind ringlet rink rinse ripe ripple risotto river road roam roast robin robot rocking roebuck roller roof rook room rooster rose roster
rotate rotor rotunda roughly round route rowan rowing ruby rucksack ruffle rug rumba rural rush rustic rye safe saffron saga sage sail
salad salmon salon salsa salt sand sapling sapphire sardine sash satchel satisfy sauce savoury saxophone say scale scent school science
scone scoop scout scroll sculpture sea seal seam season sedge seed segment seminar sequel series sesame setup seven sew shallot shawl
sheaf shed sheep shelf sherbet shimmer shine shoe shop shore shoulder shrub shuffle shutter sight signpost silk silver simmer simple
since sing sip sketch ski skill skipper skittle sky skylark slate sled sleep slipper smooth snack snail snooker snorkel snow snug soda
sofa soft solar solid solo sonata song sonnet soon soprano sorbet sorrel sound soup source soy space spaniel spare spatial spectrum
sphere spin spiral splash sponge spoon spot spray spread spring sprout spruce square squirrel stadium stage stairs stapler starfish
stationery steady steel stem stencil step stereo stew still stoat stock stone stool stopwatch stork stove straw street string stroll
strudel studio style success sultana summer sun sundae sunny sunset supper sure surf sustain swan swap sweater sweet swift swim swirl
swivel sycamore syllable symbol symphony system tabby tadpole tailor talent tambourine tandem tangerine tape tarragon task tassel taste
taxi tea teacup teal teapot telescope tempo ten tennis tent tern terrace text thank that thaw theme then there they thicket thimble
thistle thread thrive thumb thyme tiara ticket tide tile timber time tinsel tiny tip tiptoe toad toast today toffee tofu tomato tomorrow
tonight tooth topaz topic toucan tower town toy tractor tram tranquil treacle tree trellis trickle trifle trinket trip trombone trophy
trout trowel truffle trumpet trundle try tuba tuft tug tuition tulip tuna tundra tunic tunnel turbine turf turmeric turn turquoise turret
turtle tweed twelve twenty twig twilight twine twirl twist type ukulele umbrella unfold unicorn unique universe unwind unwrap upbeat
update upgrade uphill upland uplift use utensil utility vale valley valve vanilla vapour various varnish vase vast vector vehicle velvet
venture venue veranda verbena very viaduct vibrant view village vine vintage visit vista vivid vocal voice volley volume vowel voyage
wafer waffle wagon wagtail walk wallaby walnut walrus wand warbler wardrobe warm water wave wax way weather weave wedding weekend welcome
wellington west wetland wharf wheat wheel whimsy whirl whisper wholemeal wick wide wigeon wiggle will window wing winter wisdom wise wish
wisp wisteria wobble wombat wonder wood wool word work world worth woven wrap wren xylophone yacht yak yarn yarrow yawn year yeast yodel
yogurt yolk yonder yucca zebra zero zest zigzag zinc zinnia zip zither zone zoom
`
  .trim()
  .split(/\s+/)
